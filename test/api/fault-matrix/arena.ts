import assert from "node:assert/strict";
import { setImmediate as turn } from "node:timers/promises";

import { type CbrClient, createCbrClient } from "../../../provider/api/cbr-client.ts";
import { resolveSettings } from "../../../provider/api/settings/resolve-settings.ts";
import type { ProviderConfiguration } from "../../../provider/schema/generated/types.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../../simulator/index.ts";
import { type ManualClock, manualClock } from "../../support/manual-clock.ts";
import { Watch } from "./watch.ts";

/** A request is given up after so long; the simulator's waits move the clock to there and no further. */
export const REQUEST_TIMEOUT_MS = 30_000;

/** Every answer comes so much later, only so that its arrival can be told; the clock stands still. */
const ARRIVAL_MS = 1;

export interface ArenaOptions extends Omit<SimulatorOptions, "clock" | "latencyMs" | "onRequest"> {
  /** Called when a request has arrived and nothing has been done about it. */
  readonly onArrival?: (clock: ManualClock) => void;
  /** Called when the client has the head of an answer. */
  readonly onHead?: (clock: ManualClock) => void;
}

/** What a row of the matrix works with. */
export interface Arena {
  readonly simulator: Simulator;
  readonly clock: ManualClock;
  /** The configuration that signs with the simulator's keys. */
  readonly keys: ProviderConfiguration;
  readonly client: (configuration: ProviderConfiguration) => CbrClient;
}

/**
 * Runs a simulator and clients of it, all by one clock, and then checks that nothing is left: no request under way, no
 * sleeper, no socket, no timer, no error that nobody handled.
 * @param options - The simulator's, and when to be called.
 * @param body - What to do there; its calls are over when it ends.
 */
export async function inArena<Result>(
  { onArrival, onHead, ...options }: ArenaOptions,
  body: (arena: Arena) => Promise<Result>,
): Promise<Result> {
  const clock = manualClock();
  // The test runner sets its own timer only when the test has begun.
  await turn();
  const watch = new Watch(() => onHead?.(clock));
  const exchanges = new Exchanges();
  const simulator = await startSimulator({
    ...options,
    latencyMs: ARRIVAL_MS,
    clock: { now: () => clock.now(), wait: waiting(clock, () => onArrival?.(clock)) },
    onRequest: () => exchanges.ended(),
  });
  const { endpoint, projectId, accessKey, secretKey } = simulator;
  const clients: CbrClient[] = [];
  const client = (configuration: ProviderConfiguration): CbrClient => {
    const settings = resolveSettings({ metadataEndpoint: "off", ...configuration }, () => undefined);
    const made = createCbrClient(settings, { clock });
    clients.push(made);
    return made;
  };
  let result: Result;
  try {
    result = await body({ simulator, clock, keys: { endpoint, projectId, accessKey, secretKey }, client });
    await exchanges.allOf(simulator);
    assert.equal(clock.sleeping(), 0, "a sleeper is left");
    for (const each of clients) each.close();
    assert.ok(watch.seen > 0, "the watch sees sockets");
    await watch.closed();
  } finally {
    for (const each of clients) each.close();
    await simulator.close();
    watch.end();
  }
  assert.deepEqual(watch.unhandled, [], "nobody handled these");
  assert.equal(watch.newTimers, 0, "a timer is left");
  return result;
}

/** Waits that move the clock instead, and for one request as far as the client waits for it. */
function waiting(clock: ManualClock, onArrival: () => void) {
  const spent = new WeakMap<AbortSignal, number>();
  return async (ms: number, signal: AbortSignal): Promise<void> => {
    if (ms === ARRIVAL_MS) {
      onArrival();
      return;
    }
    const before = spent.get(signal) ?? 0;
    const now = Math.min(REQUEST_TIMEOUT_MS, before + ms);
    spent.set(signal, now);
    clock.advance(now - before);
    if (now < REQUEST_TIMEOUT_MS || signal.aborted) return;
    await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  };
}

/** Tells when the simulator has no request under way. */
class Exchanges {
  #notice: () => void = () => undefined;

  ended(): void {
    this.#notice();
  }

  /** A request that hangs for ever is noticed by the time limit of the test. */
  async allOf({ requests }: Simulator): Promise<void> {
    while (requests.some(({ tookMs }) => tookMs === undefined)) {
      await new Promise<void>((resolve) => (this.#notice = resolve));
    }
  }
}
