import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A service that takes requests and never answers. */
export interface SilentServer {
  readonly endpoint: string;
  /** Resolves when the first request has come. */
  readonly asked: Promise<void>;
  /** Resolves when the first request was given up by its sender. */
  readonly givenUp: Promise<void>;
  close(): void;
}

/** Listens on a free port of 127.0.0.1. */
export async function startSilentServer(): Promise<SilentServer> {
  const server = createServer();
  const first = once(server, "request") as Promise<[IncomingMessage]>;
  const givenUp = first.then(async ([{ socket }]) => {
    await once(socket, "close");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    asked: first.then(() => undefined),
    givenUp,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
