import { type CbrClient, createCbrClient } from "../provider/api/cbr-client.ts";
import type { Settings } from "../provider/api/settings/settings.ts";
import type { Clock } from "../provider/support/clock.ts";

/** What a call works with. */
export interface Lent {
  readonly client: CbrClient;
  /** Those that the client was made of: what it learned to hide, they hide. */
  readonly settings: Settings;
}

interface SharedClient extends Lent {
  readonly madeAt: number;
  /** Calls under way. */
  users: number;
}

/** A key that is locked for bad signatures is locked for so long; then a client that was refused may be followed by a new one. */
const KEPT_MS = 5 * 60_000;

/**
 * Lends clients by their settings. Calls within five minutes share one, as those of the plugin do: the first request of an
 * identity goes alone, so that a wrong key is not locked by calls made at once or one after another, and connections,
 * tokens and project look-ups are made once. What is kept holds no process open.
 */
export class SharedClients {
  readonly #clock: Clock;
  readonly #shared = new Map<string, SharedClient>();

  /** @param clock - Tells how old a client is. */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Lends the client of the given settings.
   * @param settings - What the client is made of.
   * @param work - Uses the client until its promise settles.
   */
  async use<Result>(settings: Settings, work: (lent: Lent) => Promise<Result>): Promise<Result> {
    this.#letGo();
    const key = JSON.stringify(settings);
    const entry = this.#shared.get(key) ?? this.#make(settings);
    this.#shared.set(key, entry);
    entry.users += 1;
    try {
      return await work(entry);
    } finally {
      entry.users -= 1;
    }
  }

  #make(settings: Settings): SharedClient {
    const client = createCbrClient(settings, { clock: this.#clock });
    return { client, settings, madeAt: this.#clock.now(), users: 0 };
  }

  #letGo(): void {
    const oldest = this.#clock.now() - KEPT_MS;
    for (const [key, { client, madeAt, users }] of this.#shared) {
      if (users > 0 || madeAt > oldest) continue;
      this.#shared.delete(key);
      client.close();
    }
  }
}
