import type { Redact } from "../../support/redact.ts";
import { ResponseInvalidError } from "../errors/response-invalid-error.ts";

/**
 * Decodes an answer without telling secrets: what is wrong with it may be that it echoes them.
 * @param redact - Hides the secrets.
 * @param decode - Reads the answer; its errors quote it.
 * @throws {ResponseInvalidError} What the decoder throws, with the secrets hidden.
 */
export function discreetly<Decoded>(redact: Redact, decode: () => Decoded): Decoded {
  try {
    return decode();
  } catch (error) {
    if (!(error instanceof ResponseInvalidError)) throw error;
    const { message, failures, requestId, retryable: garbled } = error;
    throw new ResponseInvalidError(redact(message), {
      failures: failures.map(({ property, reason }) => ({ property, reason: redact(reason) })),
      requestId,
      garbled,
    });
  }
}
