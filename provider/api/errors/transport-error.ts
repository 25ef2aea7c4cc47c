import { CbrError } from "../../support/cbr-error.ts";

/** Why no whole answer came. */
export type TransportErrorKind = "timeout" | "network" | "aborted" | "tls" | "proxy";

const CODES = {
  timeout: "CBR_TIMEOUT",
  network: "CBR_NETWORK",
  aborted: "CBR_ABORTED",
  tls: "CBR_TLS",
  proxy: "CBR_PROXY",
} as const satisfies Record<TransportErrorKind, string>;

/** No whole answer came: `CBR_TIMEOUT`, `CBR_NETWORK`, `CBR_ABORTED`, `CBR_TLS` or `CBR_PROXY`. */
export class TransportError extends CbrError {
  readonly code: (typeof CODES)[TransportErrorKind];
  readonly kind: TransportErrorKind;

  /**
   * @param kind - Why.
   * @param message - What was asked, what happened and what to do next; no secrets.
   */
  constructor(kind: TransportErrorKind, message: string) {
    super(message, { retryable: kind === "timeout" || kind === "network" });
    this.kind = kind;
    this.code = CODES[kind];
  }
}
