import { createServer, type RequestListener, type Server as HttpServer } from "node:http";
import { createServer as createSecureServer, type ServerOptions } from "node:https";
import type { AddressInfo, Server } from "node:net";

import { selfSigned } from "./self-signed.ts";

/** Serves on a free port of 127.0.0.1 for as long as the body takes. */
export function serve<Result>(
  listener: RequestListener,
  body: (origin: string) => Promise<Result>,
): Promise<Result> {
  return listening(createServer(listener), "http", body);
}

/** As {@link serve}, over TLS with a certificate that nobody trusts. */
export function serveUntrusted<Result>(
  listener: RequestListener,
  body: (origin: string) => Promise<Result>,
): Promise<Result> {
  return serveSecurely(selfSigned(), listener, body);
}

/** As {@link serve}, over TLS with the given certificate. */
export function serveSecurely<Result>(
  options: ServerOptions,
  listener: RequestListener,
  body: (origin: string) => Promise<Result>,
): Promise<Result> {
  return listening(createSecureServer(options, listener), "https", body);
}

/** An origin on 127.0.0.1 where nothing listens. */
export function deadOrigin(): Promise<string> {
  return serve(
    () => undefined,
    (origin) => Promise.resolve(origin),
  );
}

async function listening<Result>(
  server: Server & Pick<HttpServer, "closeAllConnections">,
  scheme: string,
  body: (origin: string) => Promise<Result>,
): Promise<Result> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await body(`${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}
