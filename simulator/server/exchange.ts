import type { ServerResponse } from "node:http";
import type { SimulatorClock } from "../clock.ts";
import type { Answer } from "./answer.ts";
import type { RecordedRequest } from "./recorded-request.ts";

/** One request and what is sent back for it, whole or, by a fault, in pieces. */
export class Exchange {
  readonly requestId: string;
  readonly #record: RecordedRequest;
  readonly #response: ServerResponse;
  readonly #clock: SimulatorClock;
  readonly #over = new AbortController();
  readonly #compute: () => Answer;

  /**
   * @param record - Where the status is noted.
   * @param response - Where the answer goes.
   * @param clock - Sets the Date header, and waits.
   * @param compute - What the service would answer; called when the answer is due.
   */
  constructor(
    record: RecordedRequest,
    response: ServerResponse,
    clock: SimulatorClock,
    compute: () => Answer,
  ) {
    this.requestId = record.requestId;
    this.#record = record;
    this.#response = response;
    this.#clock = clock;
    this.#compute = compute;
    response.once("close", () => {
      this.#over.abort();
    });
  }

  /**
   * Asks the service.
   * @returns What it answers at this moment when nothing goes wrong.
   */
  answer(): Answer {
    return this.#compute();
  }

  /**
   * Sends a whole answer.
   * @param answer - The answer.
   */
  send(answer: Answer): void {
    this.sendHead(answer);
    this.sendPiece(answer.body);
    this.end();
  }

  /**
   * Sends the status line and the headers of an answer, with the length of its whole body.
   * @param answer - The answer whose head it is.
   */
  sendHead(answer: Answer): void {
    this.#record.status = answer.status;
    this.#response.statusCode = answer.status;
    this.#response.setHeader("Date", new Date(this.#clock.now()).toUTCString());
    this.#response.setHeader("X-Request-Id", this.requestId);
    this.#response.setHeader("Content-Length", Buffer.byteLength(answer.body));
    for (const [name, value] of Object.entries(answer.headers)) this.#response.setHeader(name, value);
    this.#response.flushHeaders();
  }

  /** Waits until the head has left for the client. */
  async headSent(): Promise<void> {
    const { socket } = this.#response;
    if (socket) await new Promise<void>((resolve) => socket.write("", () => resolve()));
  }

  /**
   * Sends a piece of a body.
   * @param piece - Its bytes, or text to send as UTF-8.
   */
  sendPiece(piece: string | Buffer): void {
    if (piece.length > 0) this.#response.write(piece);
  }

  /** Ends the answer; the connection stays open for the next request. */
  end(): void {
    this.#response.end();
  }

  /** Breaks the connection off with a TCP reset, whatever was sent before. */
  reset(): void {
    this.#response.socket?.resetAndDestroy();
  }

  /**
   * Waits, until the client is gone at the latest.
   * @param ms - How long, milliseconds.
   * @returns False when the client is gone and nothing is left to send.
   */
  async wait(ms: number): Promise<boolean> {
    if (ms > 0) await this.#clock.wait(ms, this.#over.signal);
    return !this.#over.signal.aborted;
  }
}
