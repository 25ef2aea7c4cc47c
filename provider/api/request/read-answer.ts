import { excerpt } from "../errors/error-body.ts";
import { ResponseInvalidError } from "../errors/response-invalid-error.ts";
import type { Redact } from "../../support/redact.ts";
import type { WireAnswer } from "../transport/transport.ts";

/** Cut, so that a page of HTML does not fill a terminal. */
const LONGEST_EXCERPT = 80;

/**
 * Reads the body of a success as JSON.
 * @param answer - As it came.
 * @param asked - Method and URL, for the error.
 * @param redact - Hides the secrets in what is shown of the body; undefined when nothing of it may be shown.
 * @throws {ResponseInvalidError} When it is none.
 */
export function readJson({ body, headers }: WireAnswer, asked: string, redact: Redact | undefined): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new ResponseInvalidError(
      `${asked} was answered with ${notJson(body, redact)}. Check the endpoint, and proxies on the way.`,
      { garbled: true, requestId: headers["x-request-id"] },
    );
  }
}

function notJson(body: string, redact: Redact | undefined): string {
  if (body === "") return "an empty body";
  const kind = /^\s*[{[]/u.test(body) ? "JSON that breaks off or is malformed" : "what is not JSON";
  const shown = redact === undefined ? "" : `: ${excerpt(body, redact).slice(0, LONGEST_EXCERPT)}`;
  return `${kind}, ${body.length} characters${shown}`;
}
