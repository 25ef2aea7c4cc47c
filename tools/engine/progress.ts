/** Takes one line about what is going on. */
export type Say = (line: string) => void;

/** Tells it on stderr: stdout is for results. */
export const sayOnStderr: Say = (line) => {
  process.stderr.write(`${line}\n`);
};

const heartbeatMs = 30_000;

/**
 * Tells that a long piece of work begins, every half minute that it goes on, and how long it took.
 * @param what - Such as `building pulumi v3.259.0`.
 * @param expectation - Such as `about 5 minutes, once`.
 */
export async function narrate<T>(
  say: Say,
  what: string,
  expectation: string,
  work: () => Promise<T>,
): Promise<T> {
  const start = performance.now();
  const elapsed = (): string => formatDuration(performance.now() - start);
  say(`${what}, ${expectation}…`);
  const heartbeat = setInterval(() => {
    say(`still ${what} (${elapsed()})`);
  }, heartbeatMs);
  try {
    const result = await work();
    say(`done ${what} in ${elapsed()}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Writes a duration as people say it.
 * @param ms - Milliseconds, 0 or more.
 * @returns `8s`, `4m52s`.
 */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds}s` : `${minutes}m${String(seconds % 60).padStart(2, "0")}s`;
}

/** The text of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
