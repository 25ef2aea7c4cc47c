import assert from "node:assert/strict";

import { TransportError } from "../../provider/api/errors/transport-error.ts";
import type { CallContext } from "../../provider/api/cbr-client.ts";
import { type FunctionToken, invokeFunction } from "../../provider/functions/invoke-function.ts";
import { resolveSettings } from "../../provider/api/settings/resolve-settings.ts";
import type { Fault } from "../../simulator/index.ts";
import { InputInvalidError } from "../../provider/support/failures.ts";
import { caught } from "../support/caught.ts";
import { onStage, type Stage } from "../support/client.ts";
import { listeningContext } from "../support/context.ts";
import { manualClock } from "../support/manual-clock.ts";

const operationLogId = "4827f2da-b008-4507-ab7d-42d0df5ed912";

/** Each function with arguments that suffice, and how far a call comes whose first answer hangs. */
const CALLS: readonly (readonly [FunctionToken, object, RegExp])[] = [
  ["cbr:index:getOperationLogs", {}, /; 0 operation logs had come by then\./u],
  ["cbr:index:getOperationLog", { operationLogId }, /; no answer had come by then\./u],
  [
    "cbr:index:getBackupCompliance",
    { rules: [{ type: "lastSuccessWithin" }] },
    /; 0 operation logs had come by then\./u,
  ],
];

function invoke(stage: Stage, token: FunctionToken, args: object, callTimeout: string): Promise<object> {
  const configuration = { ...stage.keys, requestTimeout: "10m", callTimeout };
  const context: CallContext = listeningContext();
  const settings = resolveSettings(configuration, () => undefined);
  return invokeFunction(token, args, {
    ...context,
    ...{ settings, clock: stage.clock, client: stage.client(configuration) },
  });
}

describe("functions: timeout", () => {
  for (const [token, args, reached] of CALLS) {
    const faults: Fault[] = [{ match: { operation: "*" }, do: "slow", ms: 1 }];

    it(`[I] ${token} ends after its own timeout and names it, however long cbr:callTimeout is`, () => {
      const manual = manualClock();
      const onWait = (): void => manual.advance(30_000);
      return onStage({ logs: 1, faults, manual, onWait }, async (stage) => {
        const error = await caught(invoke(stage, token, { ...args, timeout: "30s" }, "1h"), TransportError);
        assert.equal(error.code, "CBR_TIMEOUT");
        assert.match(error.message, /not read within 30 s \(the argument timeout\)/u);
        assert.match(error.message, reached);
        assert.ok(stage.simulator.requests.every(({ query }) => !("timeout" in query)));
        assert.equal(manual.sleeping(), 0);
      });
    });

    it(`[I] ${token} may take longer than cbr:callTimeout`, () => {
      const manual = manualClock();
      const onWait = (): void => manual.advance(300_000);
      return onStage({ logs: 1, faults, manual, onWait }, async (stage) => {
        const error = await caught(invoke(stage, token, { ...args, timeout: "5m" }, "25s"), TransportError);
        assert.match(error.message, /not read within 300 s \(the argument timeout\)/u);
      });
    });

    it(`[I] ${token} refuses one past an hour, and one that is no duration, before it asks`, () =>
      onStage({ logs: 1 }, async (stage) => {
        for (const [timeout, reason] of [
          ["61m", '"61m" is not from 1ms to 1h'],
          ["soon", undefined],
        ] as const) {
          const error = await caught(invoke(stage, token, { ...args, timeout }, "2m"), InputInvalidError);
          assert.equal(error.failures[0]?.property, "timeout");
          if (reason !== undefined) assert.equal(error.failures[0].reason, reason);
        }
        assert.equal(stage.simulator.requests.length, 0);
      }));
  }

  it("[I] a call whose project is still looked up says so", () => {
    const manual = manualClock();
    const faults: Fault[] = [{ match: { operation: "*" }, do: "slow", ms: 1 }];
    const onWait = (): void => manual.advance(30_000);
    return onStage({ logs: 1, faults, manual, onWait }, async (stage) => {
      const { endpoint, token } = stage.simulator;
      const place = { endpoint, iamEndpoint: endpoint, token, projectName: "p" };
      const client = stage.client({ ...place, requestTimeout: "10m" });
      const work = client.listOperationLogs({ filter: {}, timeoutMs: 30_000 }, listeningContext());
      const error = await caught(work, TransportError);
      assert.match(
        error.message,
        /within 30 s \(the argument timeout\); the project's ID had not come by then/u,
      );
    });
  });
});
