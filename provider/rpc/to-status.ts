import grpc from "@grpc/grpc-js";

import { CbrError } from "../support/cbr-error.ts";
import { outwardMessage } from "../support/outward-message.ts";

/** An answer that is a status: a request that the protocol allows and the provider does not take, or a redacted error. */
export class StatusError extends Error {
  readonly status: grpc.status;

  /**
   * @param status - The status of the protocol.
   * @param message - Shown to the user; no secrets.
   */
  constructor(status: grpc.status, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Turns an error into the status that the engine shows to the user. `UNIMPLEMENTED` and `UNAVAILABLE` mean something
 * else to the engine (no such method, plugin gone), so what the service answers is always `UNKNOWN` with its message.
 * @param error - What a handler threw. Anything but a `CbrError` is a defect: it is said to be one, with its name only,
 * since its text may hold anything.
 */
export function toStatus(error: unknown): StatusError {
  if (error instanceof StatusError) return error;
  if (error instanceof CbrError) {
    const status = error.code === "CBR_ABORTED" ? grpc.status.CANCELLED : grpc.status.UNKNOWN;
    return new StatusError(status, outwardMessage(error));
  }
  return new StatusError(grpc.status.INTERNAL, outwardMessage(error));
}
