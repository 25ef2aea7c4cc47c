import { TransportError } from "../../api/errors/transport-error.ts";
import type { FunctionContext } from "../../functions/provider-function.ts";
import { isKnown } from "../../gate/judged-log.ts";
import { inWords } from "../../gate/parts/words.ts";
import { CbrError } from "../../support/cbr-error.ts";
import { InputInvalidError } from "../../support/failures.ts";
import type { Progress } from "../../support/progress.ts";
import { delayAfter } from "./delays.ts";
import type { GateSettings } from "./gate-settings.ts";
import { look, type Look, otherLook } from "./look.ts";
import type { Outcome } from "./outcome.ts";
import { awaitedWords, effort, statusLine } from "./words.ts";

/** A look that begins in time may take so much longer than the wait. */
const LAST_LOOK_MS = 30_000;

/**
 * The first look of a gate waits so long after another gate began to read the same, so that those which begin together
 * fall into step; at most a quarter of its least delay.
 */
const MOST_APART_MS = 250;

/** A look that shares what another gate reads may come after so much of the least delay. */
const SHARED_LOOK_SHARE = 0.25;

/** No look takes longer, and no timer counts to more than 24 days. */
const LONGEST_LOOK_MS = 3_600_000;

/** One wait of a gate: what was seen so far, and what follows from it. */
export class Wait {
  readonly #settings: GateSettings;
  readonly #context: FunctionContext;
  readonly #began: number;
  readonly #deadline: number;
  readonly #named = new Set<string>();
  #looks = 0;
  #last: Look | undefined;
  #error: CbrError | undefined;
  #holdsSince: number | undefined;

  /**
   * @param settings - Of the gate.
   * @param timeoutMs - Milliseconds from now.
   * @param context - Client, clock, cancellation and progress.
   */
  constructor(settings: GateSettings, timeoutMs: number, context: FunctionContext) {
    this.#settings = settings;
    this.#context = context;
    this.#began = context.clock.now();
    this.#deadline = this.#began + timeoutMs;
  }

  /** Looks once. An error of the service is remembered; one of the inputs or a defect is thrown. */
  async look(): Promise<void> {
    const { clock } = this.#context;
    this.#looks += 1;
    try {
      const leftMs = Math.max(0, this.#deadline - clock.now());
      const limitMs = Math.min(leftMs + LAST_LOOK_MS, LONGEST_LOOK_MS);
      const apartMs =
        this.#looks === 1 ? Math.min(this.#settings.delays.minMs * SHARED_LOOK_SHARE, MOST_APART_MS) : 0;
      this.#last = await look(this.#settings, limitMs, this.#context, this.#last?.seen, apartMs);
      this.#error = undefined;
      this.#holdsSince = this.#last.step === "open" ? (this.#holdsSince ?? clock.now()) : undefined;
    } catch (error) {
      this.#refuseCancelled();
      if (!(error instanceof CbrError) || error instanceof InputInvalidError) throw error;
      this.#error = error;
      this.#holdsSince = undefined;
    }
  }

  /** How the wait ends now; undefined when it goes on. */
  outcome(): Outcome | undefined {
    const now = this.#context.clock.now();
    const over = now >= this.#deadline;
    if (this.#error !== undefined) {
      return over || !this.#error.retryable ? this.#held(this.#error.message) : undefined;
    }
    const last = this.#last;
    if (last === undefined) return undefined;
    if (last.step === "giveUp") return this.#held(last.verdict.summary);
    const heldMs = this.#holdsSince === undefined ? -1 : now - this.#holdsSince;
    if (heldMs >= this.#settings.stableForMs) return this.#ended(true, "");
    if (!over) return undefined;
    const spent = effort(this.#looks, now - this.#began);
    return this.#held(`${this.#lacking(last, heldMs)} after ${spent}; ${last.verdict.summary}`);
  }

  /** Tells people what is waited for. */
  report(): void {
    const { progress, clock } = this.#context;
    const leftMs = this.#deadline - clock.now();
    if (this.#error !== undefined) {
      progress.status(`the operation log could not be read, ${inWords(leftMs)} left: ${this.#error.message}`);
    } else if (this.#last !== undefined) {
      this.#warnOfUnknown(this.#last, progress);
      progress.status(statusLine(this.#last, leftMs));
    }
  }

  /**
   * Waits until the next look, which is never later than the end of the wait, and earlier where it can share what another
   * gate reads.
   */
  async pause(): Promise<void> {
    const { clock, signal } = this.#context;
    const now = clock.now();
    const delay = delayAfter(this.#looks, this.#settings.delays, clock.random());
    const stable = (this.#holdsSince ?? Infinity) + this.#settings.stableForMs - now;
    const sleepMs = Math.max(0, Math.min(delay, stable, this.#deadline - now));
    const over = new AbortController();
    const until = AbortSignal.any([signal, over.signal]);
    try {
      await Promise.race([clock.sleep(sleepMs, until), this.#othersLook(now, until)]);
    } catch (error) {
      this.#refuseCancelled();
      throw error;
    } finally {
      over.abort();
    }
  }

  /** Waits for a look of another gate that reads the same, once this one's last look is old enough. */
  async #othersLook(since: number, signal: AbortSignal): Promise<void> {
    const { clock } = this.#context;
    const soonest = since + this.#settings.delays.minMs * SHARED_LOOK_SHARE;
    do await otherLook(this.#settings, this.#context, signal);
    while (clock.now() < soonest);
  }

  #lacking(last: Look, heldMs: number): string {
    if (last.step === "open") {
      return `the verdict held for ${inWords(heldMs)} only, not for ${inWords(this.#settings.stableForMs)}`;
    }
    return last.awaited.length > 0 ? `${awaitedWords(last)} has not ended` : awaitedWords(last);
  }

  #warnOfUnknown({ awaited }: Look, progress: Progress): void {
    for (const { id, status } of awaited.filter((log) => !isKnown(log))) {
      if (this.#named.has(status)) continue;
      this.#named.add(status);
      progress.warning(
        `Operation log ${id} has the status ${JSON.stringify(status)}, which no document of the service names. ` +
          "It counts neither as a success nor as a failure; the gate goes on waiting.",
      );
    }
  }

  #refuseCancelled(): void {
    if (!this.#context.signal.aborted) return;
    throw new TransportError("aborted", "The gate was not passed: the operation was cancelled.");
  }

  #held(reason: string): Outcome {
    return this.#ended(false, reason.replace(/\.$/u, ""));
  }

  #ended(opened: boolean, reason: string): Outcome {
    return { opened, reason, last: this.#last, error: this.#error, attempts: this.#looks };
  }
}
