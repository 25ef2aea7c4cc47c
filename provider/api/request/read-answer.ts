import { excerpt } from "../errors/error-body.ts";
import { ResponseInvalidError } from "../errors/response-invalid-error.ts";
import type { Redact } from "../../support/redact.ts";
import type { WireAnswer } from "../transport/transport.ts";

/** Cut, so that a page of HTML does not fill a terminal. */
const LONGEST_EXCERPT = 80;

/** Reads a body as text in UTF-8, with or without a mark of the byte order. */
export function readText({ body }: WireAnswer): string {
  return body
    .take()
    .toString()
    .replace(/^\uFEFF/u, "");
}

/**
 * Reads the body of a success as JSON.
 * @param answer - As it came.
 * @param asked - Method and URL, for the error.
 * @param redact - Hides the secrets; undefined when nothing of the body may be quoted.
 * @throws {ResponseInvalidError} When it is none.
 */
export function readJson(answer: WireAnswer, asked: string, redact: Redact | undefined): unknown {
  const body = readText(answer);
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new ResponseInvalidError(
      `${asked} was answered with ${notJson(body, redact)}. Check the endpoint, and proxies on the way.`,
      { garbled: true, requestId: answer.headers["x-request-id"] },
    );
  }
}

function notJson(body: string, redact: Redact | undefined): string {
  if (body === "") return "an empty body";
  const kind = /^\s*[{[]/u.test(body) ? "JSON that breaks off or is malformed" : "what is not JSON";
  const size = `${kind}, ${body.length} characters`;
  return redact === undefined ? size : `${size}: ${excerpt(body, redact).slice(0, LONGEST_EXCERPT)}`;
}
