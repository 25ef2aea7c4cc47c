import type { CbrError } from "../../support/cbr-error.ts";
import type { Redact } from "../../support/redact.ts";
import { abortReason } from "../deadline/abort-reason.ts";
import { ResponseInvalidError } from "../errors/response-invalid-error.ts";
import { TransportError } from "../errors/transport-error.ts";

/** Node's and OpenSSL's codes for a connection that cannot be trusted; those of the families below as well. */
const TLS_CODES: ReadonlySet<string> = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "HOSTNAME_MISMATCH",
  "INVALID_CA",
  "EPROTO",
]);
const TLS_FAMILIES = /^(ERR_TLS_|ERR_SSL_|CERT_)/;

const TIMEOUT_CODES: ReadonlySet<string> = new Set(["ETIMEDOUT", "ECONNABORTED", "ESOCKETTIMEDOUT"]);

const REMEDIES = new Map([
  ["ENOTFOUND", "The host is not known: check cbr:region, cbr:cloud and cbr:endpoint"],
  ["EAI_AGAIN", "The host's name could not be looked up: check the network and its name server"],
  ["ECONNREFUSED", "Nothing listens there: check cbr:endpoint"],
]);

/** What is known about a request that failed on its way. */
export interface FailedSend {
  readonly asked: string;
  readonly signal: AbortSignal;
  readonly maxBytes: number;
  readonly redact: Redact;
}

/**
 * Makes the error for a request that got no whole answer. The cause is not kept: axios hangs the request's headers,
 * and so the credentials, on it.
 * @param cause - What axios threw.
 * @param failed - The request.
 * @returns The reason of the abort when there was one, else an error that names the fault.
 */
export function connectionError(cause: unknown, failed: FailedSend): CbrError {
  if (failed.signal.aborted) return abortReason(failed.signal, failed.asked);
  const { code = "", message } = cause as { code?: string; message: string };
  if (message.startsWith("maxContentLength")) {
    return new ResponseInvalidError(
      `${failed.asked} was answered with a body of more than ${failed.maxBytes} bytes, which is not read. ` +
        "Check that cbr:endpoint is the backup service.",
    );
  }
  const fault = `${failed.asked} got no whole answer: ${failed.redact(message)}${code === "" ? "" : ` (${code})`}`;
  if (TLS_CODES.has(code) || TLS_FAMILIES.test(code)) {
    return new TransportError(
      "tls",
      `${fault}. The certificate or the TLS version is not accepted: check cbr:endpoint.`,
    );
  }
  const remedy = REMEDIES.get(code) ?? "Check the network between this machine and the service";
  return new TransportError(TIMEOUT_CODES.has(code) ? "timeout" : "network", `${fault}. ${remedy}.`);
}
