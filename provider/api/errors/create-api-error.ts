import type { Redact } from "../../support/redact.ts";
import {
  ApiError,
  type ApiErrorDetails,
  AuthenticationError,
  NotFoundError,
  PermissionError,
  ServerError,
  ThrottledError,
} from "./api-error.ts";
import { excerpt, readErrorBody } from "./error-body.ts";
import { type AuthorizedBy, type HostSetting, remedyFor } from "./remedies.ts";
import { normalizedCode, THROTTLED_CODES, THROTTLED_STATUSES } from "./retryable-codes.ts";

/** An answer whose status is no success. */
export interface FailedAnswer {
  /** What was asked, with method and host: `GET https://host/v3/p/operation-logs`. */
  readonly asked: string;
  readonly status: number;
  readonly body: string;
  /** From the answer's headers; the body's own wins. */
  readonly requestId: string | undefined;
  /** From `Retry-After`, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  readonly authorizedBy: AuthorizedBy;
  /** The file that keys came from, in words; undefined for settings. */
  readonly keysFrom?: string | undefined;
  /** How far this machine's clock is off, in words; undefined when it is not. */
  readonly clockOff?: string | undefined;
  /** What says where it was sent. Default: `cbr:endpoint`. */
  readonly hostIs?: HostSetting | undefined;
  /** What helps after 400, 403 and 404, when it is not what helps elsewhere. */
  readonly remedy?: string | undefined;
}

/**
 * Makes the error for an answer that is one.
 * @param answer - What came back.
 * @param redact - Hides the secrets: the gateway echoes what was signed, also tokens and keys.
 * @returns The error of the class that the status and the code call for.
 */
export function createApiError(answer: FailedAnswer, redact: Redact): ApiError {
  const body = readErrorBody(answer.body);
  const details: ApiErrorDetails = {
    status: answer.status,
    apiCode: body.code === undefined ? undefined : excerpt(body.code, redact),
    requestId: shownId(body.requestId ?? answer.requestId, redact),
  };
  return byKind(describe(answer, details, body.message, redact), details, answer.retryAfterMs);
}

function shownId(id: string | undefined, redact: Redact): string | undefined {
  return id === undefined ? undefined : excerpt(id, redact);
}

function describe(
  answer: FailedAnswer,
  { status, apiCode, requestId }: ApiErrorDetails,
  message: string | undefined,
  redact: Redact,
): string {
  const said = excerpt(message ?? answer.body, redact).replace(/\.+$/u, "") || "an empty body";
  // IAM repeats the status as its code.
  const code = apiCode === undefined || apiCode === String(status) ? "" : ` ${apiCode}`;
  const id = requestId === undefined ? "" : ` (request id ${requestId})`;
  const wait =
    answer.retryAfterMs === undefined ? "" : ` It asks to wait ${Math.ceil(answer.retryAfterMs / 1000)} s.`;
  const remedy = remedyFor({ ...answer, code: apiCode });
  return `${answer.asked} was answered with ${status}${code}: ${said}${id}.${wait} ${remedy}.`;
}

function byKind(message: string, details: ApiErrorDetails, retryAfterMs: number | undefined): ApiError {
  const { status, apiCode } = details;
  if (THROTTLED_STATUSES.has(status) || THROTTLED_CODES.has(normalizedCode(apiCode ?? "")))
    return new ThrottledError(message, details, retryAfterMs);
  if (status === 401) return new AuthenticationError(message, details);
  if (status === 403) return new PermissionError(message, details);
  if (status === 404) return new NotFoundError(message, details);
  if (status >= 500) return new ServerError(message, details, retryAfterMs);
  return new ApiError(message, details);
}
