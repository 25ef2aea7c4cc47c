import type { Redact } from "../../support/redact.ts";

/** What an error's body says, whoever wrote it. */
export interface ErrorBody {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly requestId?: string | undefined;
}

/**
 * Reads the body of an error in any of the documented shapes: flat as CBR and the gateway write it, or IAM's
 * `{"error": {…}}`.
 * @param text - The body; HTML, an empty text and broken JSON are fine.
 * @returns What could be read; nothing for a body of no known shape.
 * @see api.md, "Errors"
 */
export function readErrorBody(text: string): ErrorBody {
  const body = parseObject(text);
  if (body === undefined) return {};
  const nested = asObject(body["error"]);
  return {
    code: textOf(body["error_code"]) ?? textOf(nested?.["code"]),
    message: textOf(body["error_msg"]) ?? textOf(nested?.["message"]) ?? textOf(nested?.["title"]),
    requestId: textOf(body["request_id"]),
  };
}

const EXCERPT_LENGTH = 300;

/** Far more than is shown, however much of it is secret or blank. */
const LONGEST_READ = 65_536;

/**
 * Makes a foreign text fit to be shown in one line: no secrets, no control characters, not too long.
 * @param text - From the service or a proxy.
 * @param redact - Hides the secrets.
 * @returns The text, cut with an ellipsis where it was longer.
 */
export function excerpt(text: string, redact: Redact): string {
  // Foreign control characters must not reach a terminal.
  const line = redact(text.slice(0, LONGEST_READ))
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH)}…` : line;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}
