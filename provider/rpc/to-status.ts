import grpc from "@grpc/grpc-js";
import type { ServiceError } from "@grpc/grpc-js";

import { CbrError } from "../support/cbr-error.ts";

/**
 * Turns an error into the status that the engine shows to the user. `UNIMPLEMENTED` and `UNAVAILABLE` mean something
 * else to the engine (no such method, plugin gone), so what the service answers is always `UNKNOWN` with its message.
 * @param error - What a handler threw. Anything but a `CbrError` is a defect: it is said to be one, with its name only,
 * since its text may hold anything.
 */
export function toStatus(error: unknown): Partial<ServiceError> {
  if (error instanceof RequestRefused) return { code: grpc.status.INVALID_ARGUMENT, details: error.message };
  if (error instanceof CbrError) {
    const code = error.code === "CBR_ABORTED" ? grpc.status.CANCELLED : grpc.status.UNKNOWN;
    return { code, details: `${error.message} [${error.code}]` };
  }
  const name = error instanceof Error ? error.name : typeof error;
  return {
    code: grpc.status.INTERNAL,
    details: `the cbr provider met a defect of its own (${name}); please report it with the engine's log of \`-v=9\``,
  };
}

/** A request that the protocol allows and the provider does not take, such as a token that it does not know. */
export class RequestRefused extends Error {}
