import { createServer, type IncomingHttpHeaders, request as forward } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { connect } from "node:net";

/** What a proxy was asked. */
export interface ProxyRequest {
  /** `CONNECT host:port`, or `GET http://…`. */
  readonly asked: string;
  readonly headers: IncomingHttpHeaders;
}

export interface ProxyOptions {
  /** Where every request ends up, whatever host it names: an origin on 127.0.0.1. Default: nowhere. */
  readonly target?: string;
  /** Answers every request with this status. */
  readonly refuse?: number;
  /** Called instead of an answer to CONNECT. */
  readonly onConnect?: (socket: Socket) => void;
}

/** Runs a proxy on a free port of 127.0.0.1 for as long as the body takes. */
export async function serveProxy<Result>(
  { target = "http://127.0.0.1:1", refuse, onConnect }: ProxyOptions,
  body: (proxy: string, requests: readonly ProxyRequest[]) => Promise<Result>,
): Promise<Result> {
  const { hostname: host, port } = new URL(target);
  const requests: ProxyRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(({ method = "", url = "", headers }, response) => {
    requests.push({ asked: `${method} ${url}`, headers });
    if (refuse !== undefined) {
      response.writeHead(refuse).end("refused");
      return;
    }
    const { pathname, search } = new URL(url);
    const onward = forward({ host, port, path: pathname + search, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    onward.end();
  });
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
  });
  server.on("connect", ({ url = "", headers }, socket: Socket) => {
    requests.push({ asked: `CONNECT ${url}`, headers });
    if (onConnect !== undefined) {
      onConnect(socket);
      return;
    }
    if (refuse !== undefined) return void socket.end(`HTTP/1.1 ${refuse} No\r\nContent-Length: 0\r\n\r\n`);
    const onward = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
    sockets.add(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await body(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests);
  } finally {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  }
}
