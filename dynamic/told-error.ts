import { outwardMessage } from "../provider/support/outward-message.ts";
import type { Redact } from "../provider/support/redact.ts";

/**
 * Makes of an error what the dynamic host may show: it prints messages and stacks as they are.
 * @param error - What a step of the gate threw. Anything but a `CbrError` is a defect: only its name is told, since its
 * text may hold anything.
 * @param redact - Hides the secrets among the inputs.
 */
export function toldError(error: unknown, redact: Redact): Error {
  const told = new Error(redact(outwardMessage(error)));
  told.stack = "";
  return told;
}
