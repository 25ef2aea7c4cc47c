import type { Agent } from "node:http";
import type { Duplex } from "node:stream";

import type { Clock } from "../../support/clock.ts";

/** How long a connection may take to come about, and by which clock. */
export interface ConnectLimit {
  /** Milliseconds, 100–120000. */
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/** The `code` of the error that ends a connection which took too long. */
export const CONNECT_TIMEOUT_CODE = "CONNECT_TIMEOUT";

/**
 * Bounds how long the connections of an agent take to come about. One that is kept for the next request is not bounded
 * again.
 * @param agent - Opens the connections; its way to do so is replaced.
 * @param stands - What a socket emits once it can be used: `secureConnect` after the handshake of TLS.
 * @param limit - How long, and by which clock.
 */
export function limitConnects(agent: Agent, stands: "connect" | "secureConnect", limit: ConnectLimit): void {
  const open = agent.createConnection.bind(agent);
  agent.createConnection = (options, opened) => {
    const socket = open(options, opened);
    if (socket) limitConnect(socket, stands, limit);
    return socket;
  };
}

function limitConnect(socket: Duplex, stands: string, { timeoutMs, clock }: ConnectLimit): void {
  const settled = new AbortController();
  const settle = (): void => settled.abort();
  socket.once(stands, settle).once("close", settle);
  clock.sleep(timeoutMs, settled.signal).then(
    () => {
      socket.destroy(connectTimeout(timeoutMs));
    },
    () => undefined,
  );
}

/** The error of a connection that took too long. */
export function connectTimeout(timeoutMs: number): Error {
  return Object.assign(new Error(`no connection within ${timeoutMs} ms`), { code: CONNECT_TIMEOUT_CODE });
}
