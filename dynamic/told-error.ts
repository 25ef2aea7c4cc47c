import { CbrError } from "../provider/support/cbr-error.ts";
import type { Redact } from "../provider/support/redact.ts";

/**
 * Makes of an error what the dynamic host may show: it prints messages and stacks as they are.
 * @param error - What a step of the gate threw. Anything but a `CbrError` is a defect: only its name is told, since its
 * text may hold anything.
 * @param redact - Hides the secrets among the inputs.
 */
export function toldError(error: unknown, redact: Redact): Error {
  const name = error instanceof Error ? error.name : typeof error;
  const told = new Error(
    error instanceof CbrError
      ? redact(`${error.message} [${error.code}]`)
      : `the cbr provider met a defect of its own (${name}); please report it`,
  );
  told.stack = "";
  return told;
}
