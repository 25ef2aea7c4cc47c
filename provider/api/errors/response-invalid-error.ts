import { CbrError, type CbrErrorOptions } from "../../support/cbr-error.ts";
import type { Failure } from "../../support/failures.ts";

/** What is known about an answer that could not be used. */
export interface ResponseInvalidDetails extends Pick<CbrErrorOptions, "requestId"> {
  /** Whether the answer was garbled on its way (no JSON), so that another one may be whole. Default false. */
  readonly garbled?: boolean;
  /** Each place in the answer that is not as documented. */
  readonly failures?: readonly Failure[];
}

/** The answer is not what the API documents: no JSON, too big, or a log that lacks what it must have: `CBR_RESPONSE_INVALID`. */
export class ResponseInvalidError extends CbrError {
  readonly code = "CBR_RESPONSE_INVALID";
  readonly failures: readonly Failure[];

  /**
   * @param message - What was asked, what is wrong with the answer and what to do next; no secrets.
   * @param details - What is known about the answer.
   */
  constructor(message: string, details: ResponseInvalidDetails = {}) {
    super(message, { retryable: details.garbled ?? false, requestId: details.requestId });
    this.failures = details.failures ?? [];
  }
}
