import { connect } from "node:net";
import type { Simulator } from "../../../simulator/index.ts";
import { listTarget } from "./call.ts";

/** What came over the wire, and whether the connection was ended or broken. */
export interface RawReply {
  text: string;
  error: string | undefined;
}

/** Lists over a bare socket until the simulator ends the connection. */
export function rawList(simulator: Simulator, encoding: BufferEncoding = "utf8"): Promise<RawReply> {
  const { hostname, port } = new URL(simulator.endpoint);
  return new Promise((resolve) => {
    let text = "";
    let code: string | undefined;
    const socket = connect(Number(port), hostname);
    socket.setEncoding(encoding);
    socket.on("data", (chunk: string) => {
      text += chunk;
    });
    socket.on("error", (error: NodeJS.ErrnoException) => {
      code = error.code;
    });
    socket.on("close", () => resolve({ text, error: code }));
    const head = [
      `GET ${listTarget(simulator)} HTTP/1.1`,
      "Host: simulator",
      `X-Auth-Token: ${simulator.token}`,
      "Connection: close",
    ];
    socket.write(`${head.join("\r\n")}\r\n\r\n`);
  });
}
