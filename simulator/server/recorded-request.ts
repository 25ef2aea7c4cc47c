import type { OperationName } from "../router/route.ts";

/** One request as the simulator saw it, for tests and for `--verbose`. */
export interface RecordedRequest {
  readonly method: string;
  /** The raw path, without the query. */
  readonly path: string;
  /** The decoded query; of a repeated key the last value. */
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Text as it came; passwords and keys stand here in the clear, so print it nowhere. */
  readonly body: string;
  /** Undefined when the path and method lead nowhere. */
  readonly operation: OperationName | undefined;
  readonly requestId: string;
  /** Milliseconds since 1970, by the simulator's clock. */
  readonly at: number;
  /** Undefined until an answer's head was sent, and for good when a fault kept it back. */
  status: number | undefined;
  /** How long the exchange took, milliseconds; undefined while it lasts. */
  tookMs: number | undefined;
}
