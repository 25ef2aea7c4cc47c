import fc from "fast-check";

/** The variables are read here alone; `make fuzz` sets them. */
const { FUZZ_RUNS = "", FUZZ_SEED = "" } = process.env;

/** How often each property is tried: a short run, unless `make fuzz` says how many. */
const RUNS = FUZZ_RUNS === "" ? 60 : Number(FUZZ_RUNS);

/** The same seed tries the same values in the same order. */
const SEED = FUZZ_SEED === "" ? Math.floor(Math.random() * 2 ** 31) : Number(FUZZ_SEED);

/** A run that takes longer hangs, milliseconds. */
const LONGEST_RUN_MS = 20_000;

/** That of a recursion without end is cut. */
const LONGEST_STACK = 3000;

/** For the title of a suite, so that every run says how it can be made again. */
export const SEED_IN_WORDS = `${RUNS} runs, seed ${SEED}`;

/** How long mocha may wait for a property: mocha's own bound would cut long runs short. */
export const LONGEST_PROPERTY_MS = 30_000 + RUNS * 200;

/**
 * Tries a property for every value of the run.
 * @param values - What is tried.
 * @param holds - Throws when the property does not hold.
 */
export async function everyRun<Value>(
  values: fc.Arbitrary<Value>,
  holds: (value: Value) => Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(values, holds), {
    numRuns: RUNS,
    seed: SEED,
    timeout: LONGEST_RUN_MS,
    reporter(details) {
      if (!details.failed) return;
      const { stack = "" } = details.errorInstance as Error;
      throw new Error(
        `${stack.slice(0, LONGEST_STACK)}\n\n${fc.defaultReportMessage(details) ?? ""}\n\n` +
          `Again: make fuzz SEED=${SEED} RUNS=${RUNS}`,
      );
    },
  });
}
