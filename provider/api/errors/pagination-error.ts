import { CbrError } from "../../support/cbr-error.ts";

/** The service's pages contradict each other, so that the list cannot be read to its end: `CBR_PAGINATION`. */
export class PaginationError extends CbrError {
  readonly code = "CBR_PAGINATION";
}
