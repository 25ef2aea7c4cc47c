import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

/** Counts the connections that this process holds to a server. */
export interface ClientSockets {
  /** How many there are. */
  readonly open: () => number;
  /** How many there were at once. */
  readonly most: () => number;
  /** Counts no more. */
  stop(): void;
}

/** Counts connections to a port of this machine from now on. */
export function countClientSockets(port: number): ClientSockets {
  const open = new Set<Socket>();
  let most = 0;
  const onSocket = (message: unknown): void => {
    const { socket } = message as { socket: Socket };
    socket.once("connect", () => {
      if (socket.remotePort !== port) return;
      open.add(socket);
      most = Math.max(most, open.size);
      socket.once("close", () => open.delete(socket));
    });
  };
  subscribe("net.client.socket", onSocket);
  return {
    open: () => open.size,
    most: () => most,
    stop: () => void unsubscribe("net.client.socket", onSocket),
  };
}
