import type { Redactor } from "../../../support/redact.ts";
import { utcTime } from "../../decode/utc-time.ts";
import { ResponseInvalidError } from "../../errors/response-invalid-error.ts";
import type { Answered } from "../../request/ask.ts";
import type { Issued } from "../grant.ts";

/**
 * Reads a token that IAM issued.
 * @param answer - Token in the header `X-Subject-Token`; its end and its project in the body.
 * @param asked - Method and URL, for the error.
 * @param redact - Learns the token.
 * @throws {ResponseInvalidError} When there is none.
 * @see api.md, "Authentication", token
 */
export function readIssuedToken({ body, headers }: Answered, asked: string, redact: Redactor): Issued {
  const token = headers["x-subject-token"];
  if (token === undefined || token === "") throw without("a token", "x-subject-token in its headers", asked);
  redact.learn([token]);
  const described = memberOf(body.take(), "token");
  return {
    credentials: { kind: "token", token },
    expiresAt: moment(memberOf(described, "expires_at")),
    projectId: text(memberOf(memberOf(described, "project"), "id")),
  };
}

/**
 * Reads temporary keys that IAM or the metadata service issued.
 * @param answer - `credential` with `access`, `secret`, `securitytoken` and `expires_at`.
 * @param asked - Method and URL, for the error.
 * @param redact - Learns the keys.
 * @throws {ResponseInvalidError} When one of them is missing.
 * @see api.md, "Authentication", temporary keys
 */
export function readIssuedKeys({ body }: Answered, asked: string, redact: Redactor): Issued {
  const credential = memberOf(body.take(), "credential");
  const names = ["access", "secret", "securitytoken"] as const;
  const [accessKey, secretKey, securityToken] = names.map((name) => text(memberOf(credential, name)));
  if (accessKey === undefined || secretKey === undefined || securityToken === undefined) {
    throw without("temporary keys", `credential with ${names.join(", ")}`, asked);
  }
  redact.learn([accessKey, secretKey, securityToken]);
  return {
    credentials: { kind: "keys", accessKey, secretKey, securityToken },
    expiresAt: moment(memberOf(credential, "expires_at")),
  };
}

function without(what: string, expected: string, asked: string): ResponseInvalidError {
  return new ResponseInvalidError(
    `${asked} was answered without ${what} (${expected}). Check cbr:iamEndpoint, and report it to the service.`,
  );
}

/** An answer that does not say when it ends serves until it is refused. */
function moment(time: unknown): number {
  const ms = Date.parse(String(utcTime(time)));
  return Number.isNaN(ms) ? Infinity : ms;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
