import { CbrError } from "../../support/cbr-error.ts";

/** A gate does not open: `CBR_GATE_HELD`. What depends on it is not created. */
export class GateHeldError extends CbrError {
  readonly code = "CBR_GATE_HELD";

  /**
   * @param reason - Why, as a sentence without its full stop; no secrets.
   * @param cause - The error that kept the log from being read, if one did.
   */
  constructor(reason: string, cause?: unknown) {
    super(
      `The gate does not open: ${reason}. Nothing that depends on it is changed; the next update tries again.`,
      { cause },
    );
  }
}
