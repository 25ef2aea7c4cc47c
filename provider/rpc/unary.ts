import grpc from "@grpc/grpc-js";
import type { handleServerStreamingCall, handleUnaryCall } from "@grpc/grpc-js";

import { wellFormed } from "../support/well-formed.ts";
import { toStatus } from "./to-status.ts";

/**
 * Answers one method of the service.
 * @param request - The decoded message.
 * @param signal - Aborted when the caller goes away.
 */
export type Handler<Request, Response> = (
  request: Request,
  signal: AbortSignal,
) => Promise<Response> | Response;

/**
 * Adapts a handler to grpc-js: a thrown error becomes a status, and a caller that goes away aborts the signal.
 * @param handler - Answers the method.
 */
export function unary<Request, Response>(
  handler: Handler<Request, Response>,
): handleUnaryCall<Request, Response> {
  return (call, callback) => {
    const abort = new AbortController();
    call.on("cancelled", () => abort.abort(new Error("the caller cancelled the request")));
    Promise.resolve()
      .then(() => handler(call.request, abort.signal))
      .then(
        (response) => callback(null, response),
        (error: unknown) => {
          const { status, message } = toStatus(error);
          // Half a surrogate pair, which the service's words may hold, cannot be sent: the call would never end.
          callback({ code: status, details: wellFormed(message) });
        },
      );
  };
}

/**
 * Refuses a method that the provider does not offer.
 * @param message - What is not there, and what to use instead.
 */
export function unimplemented(message: string): handleUnaryCall<unknown, never> {
  return (_call, callback) => callback({ code: grpc.status.UNIMPLEMENTED, details: message });
}

/**
 * Refuses a method that would answer with a stream.
 * @param message - What is not there.
 */
export function refuseStream<Request, Response>(
  message: string,
): handleServerStreamingCall<Request, Response> {
  return (call) => call.emit("error", { code: grpc.status.UNIMPLEMENTED, details: message });
}
