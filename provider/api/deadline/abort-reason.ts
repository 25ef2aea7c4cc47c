import { CbrError } from "../../support/cbr-error.ts";
import { TransportError } from "../errors/transport-error.ts";

/**
 * Says why something was aborted.
 * @param signal - A signal that is aborted.
 * @param asked - What was under way.
 * @returns The provider's own reason, such as a deadline; for a foreign one, an error of kind `aborted`.
 */
export function abortReason(signal: AbortSignal, asked: string): CbrError {
  const reason: unknown = signal.reason;
  return reason instanceof CbrError ? reason : new TransportError("aborted", `${asked} was cancelled.`);
}

/**
 * Refuses to go on once a signal is aborted.
 * @param signal - The signal.
 * @param asked - What would be under way.
 * @throws {CbrError} What {@link abortReason} says.
 */
export function throwIfAborted(signal: AbortSignal, asked: string): void {
  if (signal.aborted) throw abortReason(signal, asked);
}
