import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { UsageError } from "../usage-error.ts";

/** A server that listens. */
export interface Listener {
  /** `http://127.0.0.1:<port>`. */
  readonly endpoint: string;
  /** Stops listening and ends every connection, those that wait for an answer too. */
  close(): Promise<void>;
}

/** Longer than clients keep a connection for reuse, so that none is closed while a request is on its way. */
const KEEP_ALIVE_MS = 65_000;

/**
 * Listens on the loopback interface.
 * @param port - 0 for a free one.
 * @param handle - Takes each request.
 * @returns The listener.
 * @throws {UsageError} When the port is taken.
 */
export async function listen(
  port: number,
  handle: (message: IncomingMessage, response: ServerResponse) => void,
): Promise<Listener> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, handle);
  await new Promise<void>((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      const taken = new UsageError(
        "--port",
        `${port} is taken`,
        "Choose another one, or leave it out for a free one",
      );
      reject(error.code === "EADDRINUSE" ? taken : error);
    };
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", fail);
      resolve();
    });
  });
  const { port: taken } = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return { endpoint: `http://127.0.0.1:${taken}`, close: () => (closing ??= close(server)) };
}

function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}
