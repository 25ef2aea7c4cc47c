import { type CbrClient, createCbrClient } from "../provider/api/cbr-client.ts";
import type { Settings } from "../provider/api/settings/settings.ts";
import { systemClock } from "../provider/support/clock.ts";

interface SharedClient {
  readonly client: CbrClient;
  /** Calls under way. */
  users: number;
}

const shared = new Map<string, SharedClient>();

/**
 * Lends the client of the given settings. Calls under way at the same time share one, as those of the plugin do: the
 * first request of an identity goes alone, so that a wrong key is not locked by calls made at once, and connections and
 * project look-ups are made once. With the last call the client goes.
 * @param settings - What the client is made of.
 * @param work - Uses the client until its promise settles.
 */
export async function withSharedClient<Result>(
  settings: Settings,
  work: (client: CbrClient) => Promise<Result>,
): Promise<Result> {
  const key = JSON.stringify(settings);
  const entry = shared.get(key) ?? { client: createCbrClient(settings, { clock: systemClock }), users: 0 };
  shared.set(key, entry);
  entry.users += 1;
  try {
    return await work(entry.client);
  } finally {
    entry.users -= 1;
    if (entry.users === 0) {
      shared.delete(key);
      entry.client.close();
    }
  }
}
