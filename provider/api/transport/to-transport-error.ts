import { isAxiosError, isCancel } from "axios";

import { ResponseInvalidError } from "../errors/response-invalid-error.ts";
import { TransportError } from "../errors/transport-error.ts";
import type { Proxy } from "../settings/settings.ts";
import { CONNECT_TIMEOUT_CODE } from "./limit-connects.ts";
import { describeProxy, proxyRefusal } from "./proxy-refusal.ts";
import { TunnelRefusedError } from "./tunnel-agent.ts";

/** Error codes of Node and OpenSSL that speak of certificates or of the protocol's version. */
const TLS_CODE = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|EPROTO)/u;

/** What the commonest codes mean. */
const REASONS: Readonly<Record<string, string>> = {
  "": "the connection ended within the answer",
  ERR_BAD_RESPONSE: "the connection ended within the answer",
  ECONNREFUSED: "nothing listens there (ECONNREFUSED)",
  ECONNRESET: "the connection was reset (ECONNRESET)",
  ENOTFOUND: "no such host is known (ENOTFOUND)",
};

/**
 * Says why no whole answer came.
 * @param error - What axios threw. Its own text and request are not shown: they hold the headers that were sent.
 * @param asked - Method and URL without its query.
 * @param way - What the request went through, and how long a connection could take to come about.
 */
export function toTransportError(
  error: unknown,
  asked: string,
  { proxy, connectTimeoutMs }: { readonly proxy: Proxy | undefined; readonly connectTimeoutMs: number },
): TransportError | ResponseInvalidError {
  if (isCancel(error))
    return new TransportError("aborted", `${asked} was given up: the operation was cancelled.`);
  const { code = "", message } = isAxiosError(error)
    ? error
    : { message: error instanceof Error ? error.name : "" };
  if (message.startsWith("maxContentLength")) {
    return new ResponseInvalidError(
      `${asked} was answered with more than 16 MiB, which is not read. Ask for less.`,
    );
  }
  if (TLS_CODE.test(code)) {
    const remedy =
      "Check that the endpoint speaks https, the machine's certificates (cbr:caCertificate or NODE_EXTRA_CA_CERTS adds one) and its clock";
    return new TransportError("tls", `${asked} found no trustworthy TLS connection (${code}). ${remedy}.`);
  }
  if (code === CONNECT_TIMEOUT_CODE) return connectError(asked, connectTimeoutMs);
  return networkError(error, reasonOf(code), asked, proxy);
}

function reasonOf(code: string): string {
  // The parser's codes: the answer is not HTTP, or more came than it announced.
  return REASONS[code] ?? (code.startsWith("HPE_") ? `it breaks the rules of HTTP (${code})` : code);
}

function connectError(asked: string, timeoutMs: number): TransportError {
  const limit = `${timeoutMs} ms (cbr:connectTimeout)`;
  const remedy = "Check the endpoint and the way to it: firewall, proxy; or allow more";
  return new TransportError("timeout", `${asked} found no connection within ${limit}. ${remedy}.`);
}

function networkError(
  error: unknown,
  reason: string,
  asked: string,
  proxy: Proxy | undefined,
): TransportError {
  if (proxy === undefined) {
    const remedy = "Check the endpoint and the way to it: name, firewall, proxy";
    return new TransportError("network", `${asked} brought no whole answer: ${reason}. ${remedy}.`);
  }
  const { cause } = error as { readonly cause?: unknown };
  if (cause instanceof TunnelRefusedError) return proxyRefusal(proxy, cause.status, asked);
  const through = `${asked} brought no whole answer through the proxy ${describeProxy(proxy)}: ${reason}`;
  const remedy = `Check ${proxy.variable} and that the proxy runs, or name the endpoint's host in NO_PROXY`;
  return new TransportError("network", `${through}. ${remedy}.`);
}
