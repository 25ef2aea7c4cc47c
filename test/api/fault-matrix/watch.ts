import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { setImmediate as turn } from "node:timers/promises";

const SOCKET_CHANNELS = ["net.client.socket", "net.server.socket"];
/** Emitted by Node when a client has the head of an answer. */
const HEAD_CHANNEL = "http.client.response.finish";

/** Sees what a stretch of a test leaves behind in this process. */
export class Watch {
  /** Errors that nobody handled. */
  readonly unhandled: unknown[] = [];
  readonly #open = new Set<Socket>();
  #seen = 0;
  readonly #timers = runningTimers();
  readonly #onHead: () => void;
  #notice: () => void = () => undefined;

  /**
   * Begins to watch.
   * @param onHead - Called when a client has received the head of an answer.
   */
  constructor(onHead: () => void) {
    this.#onHead = onHead;
    for (const channel of SOCKET_CHANNELS) subscribe(channel, this.#opened);
    subscribe(HEAD_CHANNEL, this.#headCame);
    process.on("unhandledRejection", this.#missed).on("uncaughtException", this.#missed);
  }

  /** How many sockets there have been, at both ends. */
  get seen(): number {
    return this.#seen;
  }

  /** How many timers run beyond those of the beginning; timers of earlier tests may have ended meanwhile. */
  get newTimers(): number {
    return Math.max(0, runningTimers() - this.#timers);
  }

  /** Waits until every socket is closed, and whoever has something to say about that has said it. */
  async closed(): Promise<void> {
    while (this.#open.size > 0) await this.#changed();
    await turn();
  }

  #changed(): Promise<void> {
    return new Promise((resolve) => (this.#notice = resolve));
  }

  /** Ends the watch. */
  end(): void {
    for (const channel of SOCKET_CHANNELS) unsubscribe(channel, this.#opened);
    unsubscribe(HEAD_CHANNEL, this.#headCame);
    process.off("unhandledRejection", this.#missed).off("uncaughtException", this.#missed);
  }

  readonly #opened = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket };
    this.#open.add(socket);
    this.#seen++;
    socket.once("close", () => {
      this.#open.delete(socket);
      this.#notice();
    });
  };

  readonly #headCame = (): void => this.#onHead();

  readonly #missed = (error: unknown): void => void this.unhandled.push(error);
}

function runningTimers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
}
