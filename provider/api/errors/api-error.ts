import { CbrError } from "../../support/cbr-error.ts";
import { TRANSIENT_STATUSES } from "./retryable-codes.ts";

/** What an answer that is an error said. */
export interface ApiErrorDetails {
  /** HTTP status. */
  readonly status: number;
  /** The service's own code, as it came: `BackupService.6500`, `APIGW.0301`. */
  readonly apiCode?: string | undefined;
  readonly requestId?: string | undefined;
}

/** The service, its gateway or IAM answered with an error: `CBR_API`, or the code of a subclass. */
export class ApiError extends CbrError {
  readonly code: string = "CBR_API";
  readonly status: number;
  readonly apiCode: string | undefined;

  /**
   * @param message - What was asked, what came back and what to do next; no secrets.
   * @param details - What the answer said.
   * @param retryable - By default told from the status.
   */
  constructor(message: string, details: ApiErrorDetails, retryable = TRANSIENT_STATUSES.has(details.status)) {
    super(message, { retryable, requestId: details.requestId });
    this.status = details.status;
    this.apiCode = details.apiCode;
  }
}

/** The signature or the token was refused: `CBR_AUTHENTICATION`. Never made again with the same identity. */
export class AuthenticationError extends ApiError {
  override readonly code = "CBR_AUTHENTICATION";
}

/** The identity is known but may not do this: `CBR_PERMISSION`. */
export class PermissionError extends ApiError {
  override readonly code = "CBR_PERMISSION";
}

/** There is no such log, project or API: `CBR_NOT_FOUND`. */
export class NotFoundError extends ApiError {
  override readonly code = "CBR_NOT_FOUND";
}

/** Too many requests, also after the last attempt: `CBR_THROTTLED`. */
export class ThrottledError extends ApiError {
  override readonly code = "CBR_THROTTLED";
  /** How long the service asks to wait, in milliseconds; undefined when it does not say. */
  readonly retryAfterMs: number | undefined;

  /**
   * @param message - As in {@link ApiError}.
   * @param details - What the answer said.
   * @param retryAfterMs - From `Retry-After`.
   */
  constructor(message: string, details: ApiErrorDetails, retryAfterMs?: number) {
    super(message, details, true);
    this.retryAfterMs = retryAfterMs;
  }
}

/** The service failed by itself, also after the last attempt: `CBR_SERVER`. */
export class ServerError extends ApiError {
  override readonly code = "CBR_SERVER";
  /** How long the service asks to wait, in milliseconds; undefined when it does not say. */
  readonly retryAfterMs: number | undefined;

  /**
   * @param message - As in {@link ApiError}.
   * @param details - What the answer said.
   * @param retryAfterMs - From `Retry-After`.
   */
  constructor(message: string, details: ApiErrorDetails, retryAfterMs?: number) {
    super(message, details);
    this.retryAfterMs = retryAfterMs;
  }
}
