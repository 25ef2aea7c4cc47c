import assert from "node:assert/strict";

import fc from "fast-check";

import { type PluginClient, startPlugin } from "../rpc/plugin-client.ts";
import { manualClock } from "../support/manual-clock.ts";
import { everyRun, LONGEST_PROPERTY_MS, SEED_IN_WORDS } from "./support/every-run.ts";
import { fullWireLog } from "./support/full-wire-log.ts";
import { CONNECTION, onService } from "./support/service.ts";
import { type Log, understoodList } from "./support/understood.ts";
import { changed, changes, printed } from "./support/wire-values.ts";

const LIST = "cbr:index:getOperationLogs";
const VERDICT = "cbr:index:getBackupCompliance";
const RULES = { rules: [{ type: "lastSuccessWithin", maxAge: "7d" }] };

/** The result, or undefined for an answer of the service that was refused. */
async function resultOf(plugin: PluginClient, token: string, args: object): Promise<object | undefined> {
  try {
    const { result, failures } = await plugin.invoke(token, args);
    assert.deepEqual(failures, {});
    return result;
  } catch (error) {
    assert.match(String(error), /^Error: 2 UNKNOWN: .*\[CBR_(?:RESPONSE_INVALID|PAGINATION)\]$/su);
    return undefined;
  }
}

function isSuccess({ status, operationType }: Log): boolean {
  return status === "success" && operationType === "backup";
}

describe(`fuzz: verdicts (${SEED_IN_WORDS})`, function () {
  this.timeout(LONGEST_PROPERTY_MS);

  it("[I] over a list that is almost right: logs go through, and nothing is compliant without a success", () =>
    onService(async (service) => {
      const plugin = await startPlugin({}, manualClock());
      try {
        await plugin.configure({ ...CONNECTION, endpoint: service.origin });
        await everyRun(fc.tuple(fc.integer({ min: 1, max: 3 }), changes), async ([length, made]) => {
          const logs = Array.from({ length }, (_, index) => fullWireLog(index));
          const text = printed(changed({ operation_logs: logs, count: length }, made));
          service.answer(() => ({ body: text }));
          const { value, doubtful } = understoodList(JSON.parse(text));

          const list = (await resultOf(plugin, LIST, {})) as { operationLogs: object[] } | undefined;
          assert.ok(
            list === undefined || value !== undefined,
            "a result of an answer that is not as documented",
          );
          const ids = new Set(value?.logs.map(({ id }) => id));
          if (list !== undefined) assert.equal(list.operationLogs.length, ids.size);
          else assert.ok(value === undefined || doubtful || value.count !== value.logs.length);

          const verdict = (await resultOf(plugin, VERDICT, RULES)) as { compliant: boolean } | undefined;
          if (verdict?.compliant === true)
            assert.ok(value?.logs.some(isSuccess), "compliant without a success");
          if (made.length === 0) assert.equal(verdict?.compliant, true);
        });
      } finally {
        await plugin.stop();
      }
    }));
});
