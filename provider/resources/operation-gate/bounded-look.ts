import { withDeadline } from "../../api/deadline/with-deadline.ts";
import { TransportError } from "../../api/errors/transport-error.ts";
import type { FunctionContext } from "../../functions/provider-function.ts";
import { inWords } from "../../gate/parts/words.ts";
import type { Seen } from "../../gate/sight.ts";
import type { GateSettings } from "./gate-settings.ts";
import { look, type Look } from "./look.ts";

/** A look of a preview or a Diff may take so long; what is not known by then is left to the update. */
export const ONE_LOOK_MS = 30_000;

/**
 * Looks once, in bounded time.
 * @param settings - Of the gate.
 * @param limitMs - Milliseconds from now.
 * @param context - Client, the provider's settings, clock, cancellation and progress.
 * @param before - What earlier looks of the same wait saw.
 * @throws {TransportError} `CBR_TIMEOUT` when the time is over, `CBR_ABORTED` when the operation was cancelled.
 * @throws {CbrError} What `look` throws.
 */
export async function boundedLook(
  settings: GateSettings,
  limitMs: number,
  context: FunctionContext,
  before?: Seen,
): Promise<Look> {
  const { clock, signal } = context;
  const { endpoint, region } = context.settings;
  const service = endpoint ?? `the service in ${region ?? "its region"}`;
  const expired = (): Error =>
    new TransportError(
      "timeout",
      `${service} did not give the operation log within ${inWords(limitMs)}. Check that it answers and the way to it.`,
    );
  try {
    return await withDeadline(clock, limitMs, signal, expired, (deadline) =>
      look(settings, { ...context, signal: deadline.signal }, before),
    );
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new TransportError("aborted", "The gate was not evaluated: the operation was cancelled.");
  }
}
