import type { Clock } from "../../support/clock.ts";
import type { Progress } from "../../support/progress.ts";
import { type Deadline, withDeadline } from "../deadline/with-deadline.ts";
import { AuthenticationError } from "../errors/api-error.ts";
import { EXPIRED_CODE } from "../errors/remedies.ts";
import { normalizedCode } from "../errors/retryable-codes.ts";
import { SharedWork } from "../deadline/shared-work.ts";
import type { Access, Grant, Issued } from "./grant.ts";
import { IdentityGuard } from "./identity-guard.ts";

/** Gets a token or temporary keys. */
export type Issue = (deadline: Deadline, progress: Progress) => Promise<Issued>;

/** A grant and when it is to be exchanged. */
interface Held {
  readonly grant: Grant;
  readonly expiresAt: number;
  /** From then on a new one is asked for. */
  renewAt: number;
  /** Whether it stands in for one that was refused. */
  readonly replaces: boolean;
}

/** After a renewal ahead of time was tried, the old grant serves so long before the next one is. */
const PAUSE_MS = 60_000;

/** A renewal ahead of time may take so long, and half of what the call has left at most. */
const AHEAD_MS = 30_000;

/**
 * Access by what somebody issues for a time. It is kept and shared, exchanged before it expires, and once when it is
 * refused; requests that need a new one at the same time wait for the same one, those that can do with the old one do.
 */
export class RenewingAccess implements Access {
  readonly #issue: Issue;
  readonly #clock: Clock;
  readonly #marginMs: number;
  readonly #pending = new SharedWork<Held>();
  #held: Held | undefined;

  /**
   * @param issue - Gets a new one.
   * @param clock - Tells when it expires.
   * @param marginMs - How long before it expires it is exchanged; at most half of the time that it holds.
   */
  constructor(issue: Issue, clock: Clock, marginMs: number) {
    this.#issue = issue;
    this.#clock = clock;
    this.#marginMs = marginMs;
  }

  async current(deadline: Deadline, progress: Progress): Promise<Grant> {
    const held = this.#held;
    if (held === undefined) return this.#new(false, deadline, progress);
    if (this.#clock.now() < held.renewAt) return held.grant;
    if (this.#clock.now() >= held.expiresAt) return this.#new(false, deadline, progress);
    // Meanwhile, and for a while when it fails, the other calls go on with what is held.
    held.renewAt = Math.min(held.expiresAt, this.#clock.now() + PAUSE_MS);
    try {
      return await this.#aheadOfTime(deadline, progress);
    } catch (error) {
      deadline.signal.throwIfAborted();
      if (this.#clock.now() >= held.expiresAt) throw error;
      progress.debug("the credentials could not be renewed ahead of time; they hold for a while yet");
      return held.grant;
    }
  }

  /** Leaves the call time for what it is about: what is held is still good. */
  #aheadOfTime(deadline: Deadline, progress: Progress): Promise<Grant> {
    const limitMs = Math.min(AHEAD_MS, deadline.remainingMs() / 2);
    const late = (): Error => new Error("the renewal took too long");
    return withDeadline(this.#clock, limitMs, deadline.signal, late, (within) =>
      this.#new(false, within, progress),
    );
  }

  async renewed(
    refused: Grant,
    error: unknown,
    deadline: Deadline,
    progress: Progress,
  ): Promise<Grant | undefined> {
    if (!(error instanceof AuthenticationError)) return undefined;
    const held = this.#held;
    if (held?.grant !== refused) return this.current(deadline, progress);
    if (!mayHaveExpired(held, error)) return undefined;
    progress.debug("the credentials were refused; they are renewed once");
    return this.#new(true, deadline, progress);
  }

  async #new(replaces: boolean, deadline: Deadline, progress: Progress): Promise<Grant> {
    const held = await this.#pending.run(deadline, async () => {
      const { credentials, projectId, ...issued } = await this.#issue(deadline, progress);
      const now = this.#clock.now();
      // What has ended before it came tells of clocks that differ: it serves until it is refused.
      const expiresAt = issued.expiresAt > now ? issued.expiresAt : Infinity;
      const by = credentials.kind === "token" ? "issued token" : "issued keys";
      const renewAt = expiresAt - Math.min(this.#marginMs, (expiresAt - now) / 2);
      const grant = { credentials, by, guard: new IdentityGuard(), projectId } as const;
      this.#held = { grant, expiresAt, renewAt, replaces };
      return this.#held;
    });
    return held.grant;
  }
}

/** One that was good before has expired; one that never was has when the gateway says so. What replaces one does not. */
function mayHaveExpired({ grant, replaces }: Held, { apiCode = "" }: AuthenticationError): boolean {
  return grant.guard.proven || (!replaces && normalizedCode(apiCode) === EXPIRED_CODE);
}
