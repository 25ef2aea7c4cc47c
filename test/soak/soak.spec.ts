import assert from "node:assert/strict";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { type Question, questions } from "../load/support/questions.ts";
import { type PluginClient } from "../rpc/plugin-client.ts";
import { mixedFaults } from "./faults.ts";
import { forkPlugin } from "./forked-plugin.ts";

/** `make soak` sets both. */
const { SOAK_MINUTES = "", SOAK_SEED = "" } = process.env;

const MINUTES = SOAK_MINUTES === "" ? 2 : Number(SOAK_MINUTES);
const SEED = SOAK_SEED === "" ? Math.floor(Math.random() * 2 ** 30) : Number(SOAK_SEED);

const MS_PER_MINUTE = 60_000;
const CALLS_AT_ONCE = 24;

/** A plan is renewed before its requests are used up. */
const REQUESTS_OF_A_PLAN = 2000;

/** Until then caches fill, and code is compiled. */
const WARM_UP = 1 / 3;

const MOST_GROWTH = 1.1;

const QUIET_ROUNDS = 8;

/** What may be left of a fault after the last attempt; one call in a hundred at most ends so. */
const PASSING = /\[CBR_(?:THROTTLED|SERVER|NETWORK|TIMEOUT|RESPONSE_INVALID)\]$/u;
const MOST_FAILED = 0.01;

interface Tally {
  rounds: number;
  calls: number;
  failed: number;
  requests: number;
}

/** Asks, and holds the answer against the truth. False when the call failed as a call may. */
async function ask({ token, args, assertAnswer }: Question, plugin: PluginClient): Promise<boolean> {
  try {
    const { result, failures } = await plugin.invoke(token, args);
    assert.deepEqual(failures, {});
    assertAnswer(result);
    return true;
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    assert.match((error as { details?: string }).details ?? String(error), PASSING);
    return false;
  }
}

async function round(simulator: Simulator, plugin: PluginClient, tally: Tally): Promise<void> {
  if (tally.rounds % 20 === 0) simulator.setFaults(mixedFaults(REQUESTS_OF_A_PLAN, SEED + tally.rounds));
  const asked = questions(simulator.logs(), CALLS_AT_ONCE, SEED + tally.rounds);
  const ends = await Promise.all(asked.map((question) => ask(question, plugin)));
  tally.rounds += 1;
  tally.calls += ends.length;
  tally.failed += ends.filter((succeeded) => !succeeded).length;
  tally.requests += simulator.requests.length;
  simulator.requests.length = 0;
}

/**
 * The heap at rest: after a round of full load the connections still hold their last answers, of some megabytes, and let
 * go of them with the next ones. What leaked stays, whatever follows.
 */
async function heapAtRest(plugin: PluginClient, heapBytes: () => Promise<number>): Promise<number> {
  const samples: number[] = [];
  for (let quiet = 0; quiet < QUIET_ROUNDS; quiet++) {
    const small = (): Promise<unknown> => plugin.invoke("cbr:index:getOperationLogs", { limit: 1 });
    await Promise.all(Array.from({ length: CALLS_AT_ONCE }, small));
    samples.push(await heapBytes());
  }
  return Math.min(...samples);
}

describe(`soak: ${MINUTES} minutes, seed ${SEED}`, function () {
  this.timeout(2 * MINUTES * MS_PER_MINUTE + MS_PER_MINUTE);

  it("[I] under mixed faults every answer is exact, and nothing leaks", async () => {
    const simulator = await startSimulator({ logs: 2500 });
    const { plugin, heapBytes, stop } = await forkPlugin();
    const tally: Tally = { rounds: 0, calls: 0, failed: 0, requests: 0 };
    const begun = Date.now();
    const soak = async (share: number): Promise<void> => {
      while (Date.now() - begun < share * MINUTES * MS_PER_MINUTE) await round(simulator, plugin, tally);
    };
    try {
      const { endpoint, projectId, accessKey, secretKey } = simulator;
      await plugin.configure({ endpoint, projectId, accessKey, secretKey });
      await soak(WARM_UP);
      simulator.setFaults([]);
      const before = await heapAtRest(plugin, heapBytes);
      simulator.setFaults(mixedFaults(REQUESTS_OF_A_PLAN, SEED));
      await soak(1);
      simulator.setFaults([]);
      const after = await heapAtRest(plugin, heapBytes);
      console.log(
        `      ${tally.calls} calls, ${tally.requests} requests, ${tally.failed} calls failed; ` +
          `heap ${before} bytes after the warm-up, ${after} in the end`,
      );
      assert.ok(after <= before * MOST_GROWTH, `the heap grew from ${before} to ${after} bytes`);
      assert.ok(tally.requests > tally.calls, "nothing was asked again");
      assert.ok(tally.failed <= tally.calls * MOST_FAILED, `${tally.failed} of ${tally.calls} calls failed`);
    } finally {
      await stop();
      await simulator.close();
    }
  });
});
