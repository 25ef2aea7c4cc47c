import { STATUS_CODES } from "node:http";
import { gatewayFailure } from "../../operations/failures.ts";
import type { Answer } from "../../server/answer.ts";
import { jsonAnswer } from "../../server/answer.ts";
import type { FaultKind } from "../fault-kind.ts";
import { flag, integer } from "../fault-kind.ts";

export interface StatusParameters {
  status: number;
  /** A string is sent as it is, anything else as JSON. Default: an error that fits the status. */
  body?: unknown;
  /** These win over the headers that would be sent without them. */
  headers?: Record<string, string>;
  /** A proxy's HTML page instead of JSON. Default false. */
  html?: boolean;
  /** The Retry-After header: seconds, or an HTTP date. */
  retryAfter?: number | string;
}

/** Answers with a status of its own instead of asking the service. */
export const status: FaultKind<StatusParameters> = {
  rules: {
    status: { ...integer(200, 599), required: true },
    body: { expected: "any JSON value", holds: () => true },
    headers: { expected: "an object of strings", holds: isHeaders },
    html: flag,
    retryAfter: { expected: "seconds as a number, or an HTTP date", holds: isRetryAfter },
  },
  apply: (parameters, exchange) => {
    const plain = compose(parameters, exchange.requestId);
    const retry = parameters.retryAfter === undefined ? {} : { "Retry-After": String(parameters.retryAfter) };
    exchange.send({ ...plain, headers: { ...plain.headers, ...retry, ...parameters.headers } });
  },
};

function compose({ status: code, body, html }: StatusParameters, requestId: string): Answer {
  if (html) {
    const title = `${code} ${STATUS_CODES[code] ?? "Unknown"}`;
    const page = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
    return {
      status: code,
      headers: { "Content-Type": "text/html" },
      body: typeof body === "string" ? body : page,
    };
  }
  if (body !== undefined) return jsonAnswer(code, typeof body === "string" ? body : JSON.stringify(body));
  const { error, message } = usualError(code);
  return gatewayFailure(code, error, message, requestId);
}

/** The throttle's words are those of the real gateway; the others are plausible. */
function usualError(code: number): { error: string; message: string } {
  if (code === 429) {
    const limit = "policy user over ratelimit,limit:200,time:5 minute";
    return { error: "APIGW.0308", message: `The throttling threshold has been reached: ${limit}` };
  }
  if (code === 401) return { error: "APIGW.0301", message: "Incorrect IAM authentication information" };
  if (code >= 500) return { error: "BackupService.9910", message: "Unknown error." };
  return {
    error: "BackupService.9900",
    message: `${STATUS_CODES[code] ?? "Unknown"} (a fault of the simulator).`,
  };
}

function isHeaders(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(
      ([name, content]) =>
        /^[\w-]+$/.test(name) && typeof content === "string" && /^[\t\x20-\x7e]*$/.test(content),
    )
  );
}

function isRetryAfter(value: unknown): boolean {
  return typeof value === "number" ? value >= 0 : typeof value === "string" && /^[\x20-\x7e]+$/.test(value);
}
