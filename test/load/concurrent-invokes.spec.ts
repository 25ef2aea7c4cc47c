import assert from "node:assert/strict";

import type { InvokeResponse } from "@pulumi/pulumi/proto/provider_pb.js";
import fc from "fast-check";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { turns, until } from "../resources/support/on-gate.ts";
import { type PluginClient, startPlugin } from "../rpc/plugin-client.ts";
import { type ClientSockets, countClientSockets } from "./support/client-sockets.ts";
import { questions } from "./support/questions.ts";

const CALLS = 200;
const MOST_CONNECTIONS = 16;
const CANCELLED = 1;

/** After how many answers of the service each call is cancelled; undefined for two in three, which may end. */
function cancellations(seed: number): (number | undefined)[] {
  const moments = fc.tuple(fc.noBias(fc.nat({ max: 2 })), fc.noBias(fc.integer({ min: 1, max: 100 })));
  return fc.sample(moments, { numRuns: CALLS, seed }).map(([lot, after]) => (lot === 0 ? after : undefined));
}

interface Stage {
  readonly simulator: Simulator;
  readonly plugin: PluginClient;
  readonly sockets: ClientSockets;
  /** Is told how many answers the service has given, whenever it has given one. */
  onAnswer: (answers: number) => void;
}

async function onStage(body: (stage: Stage) => Promise<void>): Promise<void> {
  let answers = 0;
  const listener: Pick<Stage, "onAnswer"> = { onAnswer: () => undefined };
  const simulator = await startSimulator({ logs: 1500, onRequest: () => listener.onAnswer(++answers) });
  const plugin = await startPlugin();
  const { endpoint, projectId, accessKey, secretKey } = simulator;
  const sockets = countClientSockets(Number(new URL(endpoint).port));
  try {
    await plugin.configure({ endpoint, projectId, accessKey, secretKey });
    await body(Object.assign(listener, { simulator, plugin, sockets }));
    await plugin.stop();
    await until(() => sockets.open() === 0);
  } finally {
    sockets.stop();
    await simulator.close();
  }
}

describe("load: concurrent Invokes", () => {
  for (const seed of [1, 2, 3]) {
    it(`[I] of ${CALLS}, a third of them cancelled, each is cancelled or answers its own question (seed ${seed})`, () =>
      onStage(async (stage) => {
        const { simulator, plugin, sockets } = stage;
        const asked = questions(simulator.logs(), CALLS, seed);
        const after = cancellations(seed);
        const calls = asked.map(({ token, args }) => plugin.begin(token, args));
        stage.onAnswer = (answers) => {
          for (const [index, call] of calls.entries()) if (after[index] === answers) call.cancel();
        };
        const ends = await Promise.allSettled(calls.map(({ ended }) => ended));

        const lost = ends.filter(({ status }) => status === "rejected").length;
        assert.ok(lost > 10 && lost < 100, `${lost} calls were cancelled before they ended`);
        for (const [index, end] of ends.entries()) {
          if (end.status === "rejected") {
            assert.equal((end.reason as { code: number }).code, CANCELLED, String(end.reason));
            assert.notEqual(after[index], undefined, "a call ended that nobody cancelled");
          } else {
            const response = end.value as InvokeResponse;
            assert.deepEqual(response.getFailuresList(), []);
            asked[index]?.assertAnswer(response.getReturn()?.toJavaScript());
          }
        }

        await until(() => simulator.requests.every(({ tookMs }) => tookMs !== undefined));
        const { length } = simulator.requests;
        await turns(50);
        assert.equal(simulator.requests.length, length, "a request was made for a call that had ended");
        assert.ok(sockets.most() <= MOST_CONNECTIONS && sockets.most() > 1, `${sockets.most()} connections`);
        const [last] = questions(simulator.logs(), 1, seed + 1);
        last?.assertAnswer((await plugin.invoke(last.token, last.args)).result);
      }));
  }
});
