import type { Answer } from "./answer.ts";

/** What stands behind one exchange, as the faults see it. */
export interface Service {
  /**
   * Asks for the answer to the request; each call is a request answered.
   * @param skewMs - How far the clock that judges it is off, milliseconds.
   * @returns What is answered at this moment when nothing goes wrong.
   */
  answer(skewMs: number): Answer;
  /** Lets every token and temporary key issued so far expire now. */
  expireCredentials(): void;
  /**
   * Lets logs appear that the request asks for.
   * @param count - How many.
   */
  letLogsAppear(count: number): void;
}
