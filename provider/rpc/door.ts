import { type AddressInfo, createServer, type Socket } from "node:net";

/** A port on which connections are taken before anybody is there to serve them: they wait. */
export interface Door {
  readonly port: number;
  /** Hands over the connections that wait, and each that comes from now on. */
  open(serve: (connection: Socket) => void): void;
  /** Takes no more connections. */
  close(): void;
}

/** Takes connections on a free port of 127.0.0.1. */
export async function createDoor(): Promise<Door> {
  const waiting: Socket[] = [];
  let take = (connection: Socket): void => {
    waiting.push(connection);
    // A caller that goes away while it waits is no defect.
    connection.on("error", () => undefined);
  };
  const server = createServer((connection) => take(connection));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    open(serve) {
      take = serve;
      for (const connection of waiting.splice(0)) if (!connection.destroyed) serve(connection);
    },
    close: () => void server.close(),
  };
}
