const ALLOWED_FAILURES = 5;
const WINDOW_MS = 5 * 60_000;
const LOCK_MS = 5 * 60_000;

interface KeyHistory {
  failures: number[];
  lockedUntil: number;
}

/** Counts the bad signatures of each key: more than five within five minutes lock it for five minutes. */
export class KeyLock {
  readonly #histories = new Map<string, KeyHistory>();

  /**
   * Notes a bad signature.
   * @param accessKey - The key that it claimed.
   * @param now - Milliseconds since 1970.
   */
  countFailure(accessKey: string, now: number): void {
    const earlier = this.#histories.get(accessKey)?.failures ?? [];
    const failures = [...earlier.filter((at) => now - at < WINDOW_MS), now];
    const locks = failures.length > ALLOWED_FAILURES;
    this.#histories.set(
      accessKey,
      locks ? { failures: [], lockedUntil: now + LOCK_MS } : { failures, lockedUntil: 0 },
    );
  }

  /**
   * Tells whether even a good signature of this key is refused.
   * @param accessKey - The key in question.
   * @param now - Milliseconds since 1970.
   * @returns True while the lock holds.
   */
  isLocked(accessKey: string, now: number): boolean {
    return now < (this.#histories.get(accessKey)?.lockedUntil ?? 0);
  }
}
