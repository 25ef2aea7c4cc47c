import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { SimulatorClock } from "../clock.ts";
import type { Answer } from "./answer.ts";
import type { RecordedRequest } from "./recorded-request.ts";
import type { Service } from "./service.ts";

/** One request and what is sent back for it, whole or, by a fault, in pieces. */
export class Exchange {
  readonly requestId: string;
  /** What answers the request, and has levers of its own. */
  readonly service: Service;
  readonly #record: RecordedRequest;
  readonly #response: ServerResponse;
  readonly #clock: SimulatorClock;
  readonly #over = new AbortController();
  #skewMs = 0;

  /**
   * @param record - Where the status is noted.
   * @param response - Where the answer goes.
   * @param clock - Sets the Date header, and waits.
   * @param service - What answers the request; asked when the answer is due.
   */
  constructor(record: RecordedRequest, response: ServerResponse, clock: SimulatorClock, service: Service) {
    this.requestId = record.requestId;
    this.#record = record;
    this.#response = response;
    this.#clock = clock;
    this.service = service;
    response.once("close", () => {
      this.#over.abort();
    });
  }

  /**
   * Asks the service.
   * @returns What it answers at this moment when nothing goes wrong.
   */
  answer(): Answer {
    return this.service.answer(this.#skewMs);
  }

  /**
   * Puts the service's clock wrong for this exchange: it judges by that time, and tells it.
   * @param ms - How far ahead; behind when negative.
   */
  skew(ms: number): void {
    this.#skewMs = ms;
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
    this.sendOpenHead(answer.status, {
      "Content-Length": String(Buffer.byteLength(answer.body)),
      ...answer.headers,
    });
  }

  /**
   * Sends the status line and headers of an answer whose length nobody tells.
   * @param status - The HTTP status.
   * @param headers - More headers.
   */
  sendOpenHead(status: number, headers: Answer["headers"]): void {
    this.#record.status = status;
    this.#response.statusCode = status;
    this.#response.setHeader("Date", new Date(this.#clock.now() + this.#skewMs).toUTCString());
    this.#response.setHeader("X-Request-Id", this.requestId);
    for (const [name, value] of Object.entries(headers)) this.#response.setHeader(name, value);
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

  /**
   * Sends a piece of a long body, and waits until there is room for the next one.
   * @param piece - Its bytes.
   * @returns False when the client is gone and nothing is left to send.
   */
  async push(piece: Buffer): Promise<boolean> {
    const { signal } = this.#over;
    if (signal.aborted) return false;
    // A wait that the end of the connection cuts short is told by the signal.
    if (!this.#response.write(piece)) await once(this.#response, "drain", { signal }).catch(() => undefined);
    return !signal.aborted;
  }

  /** Ends the answer; the connection stays open for the next request. */
  end(): void {
    this.#response.end();
  }

  /** Ends the answer and the connection with it, in good order. */
  endConnection(): void {
    this.#response.end(() => this.#response.socket?.end());
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
