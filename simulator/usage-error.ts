/** Something that the person who started the simulator can put right. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  /**
   * @param subject - The option or property, as the person knows it.
   * @param problem - What is wrong with its value.
   * @param remedy - What to do about it.
   */
  constructor(subject: string, problem: string, remedy: string) {
    super(`${subject}: ${problem}. ${remedy}.`);
  }
}
