/** What Pulumi's runtime says of a call to an engine that has ended. */
const STRAGGLER = "14 UNAVAILABLE: No connection established";

/**
 * Runs a command of the engine, and once more when it failed for a program that ran before: in a process that runs one
 * inline program after another, Pulumi's runtime takes a call of an earlier one, whose engine has ended meanwhile, for an
 * error of the one that runs now. Nothing of ours says these words.
 * @param command - Makes the run.
 */
export async function withoutStragglers<Result>(command: () => Promise<Result>): Promise<Result> {
  try {
    return await command();
  } catch (error) {
    if (!String(error).includes(STRAGGLER)) throw error;
    return command();
  }
}
