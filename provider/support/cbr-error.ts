/** What every error of the provider carries beside its message. */
export interface CbrErrorOptions {
  /** Whether the same call may succeed when it is made again. Default false. */
  readonly retryable?: boolean;
  /** The service's own id of the failed request, for its support. */
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/**
 * The base of every error that the provider raises on purpose. Messages are made for people and hold no secret;
 * programs match `code`, which is stable.
 */
export abstract class CbrError extends Error {
  abstract readonly code: string;
  readonly retryable: boolean;
  readonly requestId: string | undefined;

  /**
   * @param message - What was asked, what came back and what to do next.
   * @param options - Retryability, request id and cause.
   */
  constructor(message: string, options: CbrErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.retryable = options.retryable ?? false;
    this.requestId = options.requestId;
  }
}
