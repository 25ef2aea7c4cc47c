import type { IncomingMessage } from "node:http";
import { parseQuery } from "../router/query.ts";

/** A request, read to its end and taken apart. */
export interface ReceivedRequest {
  readonly method: string;
  /** The raw request target. */
  readonly target: string;
  /** The raw path, without the query. */
  readonly path: string;
  readonly query: readonly (readonly [key: string, value: string])[];
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/**
 * Reads a request to its end.
 * @param message - What node:http received.
 * @returns The request taken apart.
 */
export async function receiveRequest(message: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const { method = "GET", url: target = "/", headers } = message;
  const at = target.indexOf("?");
  return {
    method,
    target,
    path: at < 0 ? target : target.slice(0, at),
    query: parseQuery(at < 0 ? "" : target.slice(at + 1)),
    headers,
    body: Buffer.concat(chunks),
  };
}
