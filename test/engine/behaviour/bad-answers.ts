import assert from "node:assert/strict";

import type { ConfigMap } from "@pulumi/pulumi/automation/index.js";

import type { Fault } from "../../../simulator/index.ts";
import type { Lab } from "../support/lab.ts";

const list = (fault: Omit<Extract<Fault, { do: "status" }>, "match">): Fault => ({
  match: { operation: "list" },
  ...fault,
});

/** Answers that are errors, garbled, or not what the API documents. */
export function describeBadAnswers(lab: () => Lab): void {
  const impatient = (): ConfigMap => ({ ...lab().config, "cbr:maxRetries": { value: "0" } });

  it("[E] says that there is no such log, with code, request ID and remedy", async () => {
    const { caught } = await lab().refusal((way) =>
      way.getOperationLog({ operationLogId: "00000000-0000-4000-8000-000000000000" }),
    );
    const { requestId } = lab().simulator.requests.at(-1) ?? {};
    assert.match(caught, /404 BackupService\.6500/u);
    assert.ok(requestId !== undefined && caught.includes(requestId), caught);
    assert.match(caught, /check operationLogId/u);
  });

  it("[E] asks again after a throttle and an outage", async () => {
    const faults: Fault[] = [
      { match: { operation: "list", nth: 1 }, do: "status", status: 429 },
      { match: { operation: "list", nth: 2 }, do: "reset" },
    ];
    await lab().withFaults(faults, async () => {
      const { operationLogs } = await lab().ask((way) => way.getOperationLogs({ limit: 1 }));
      assert.equal(operationLogs.length, 1);
      assert.equal(lab().simulator.requests.length, 3);
    });
  });

  it("[E] refuses HTML instead of JSON, saying what came", async () => {
    const faults = [list({ do: "status", status: 200, html: true })];
    const { caught } = await lab().withFaults(faults, () =>
      lab().refusal((way) => way.getOperationLogs(), impatient()),
    );
    assert.match(caught, /not JSON.*<html>/u);
    assert.match(caught, /endpoint/u);
  });

  it("[E] refuses a gateway's HTML error page, with its status", async () => {
    const { caught } = await lab().withFaults([list({ do: "status", status: 502, html: true })], () =>
      lab().refusal((way) => way.getOperationLogs(), impatient()),
    );
    assert.match(caught, /502/u);
    assert.match(caught, /Bad Gateway/u);
  });

  it("[E] refuses truncated JSON", async () => {
    const faults: Fault[] = [{ match: { operation: "list" }, do: "truncate" }];
    const { caught } = await lab().withFaults(faults, () =>
      lab().refusal((way) => way.getOperationLogs({ limit: 5 }), impatient()),
    );
    assert.match(caught, /JSON that breaks off/u);
  });

  it("[E] fails a read whose answer holds a log that lacks what it must have", async () => {
    const [whole] = lab().simulator.logs();
    assert.ok(whole);
    const { id, status } = whole;
    const { caught } = await lab().withFaults(
      [list({ do: "status", status: 200, body: { operation_logs: [whole, { id, status }], count: 2 } })],
      () => lab().refusal((way) => way.getOperationLogs()),
    );
    assert.ok(caught.includes(`operation log ${id}`), caught);
    assert.match(caught, /createdAt is required/u);
    assert.doesNotMatch(caught, /status is required/u);
  });

  it("[E] hands on a log whose text holds half a surrogate pair, which the engine would not take as it is", async () => {
    const [log] = lab().simulator.logs();
    const operation_logs = [{ ...log, vault_name: "𠀀 \ud840" }];
    const { operationLogs } = await lab().withFaults(
      [list({ do: "status", status: 200, body: { operation_logs, count: 1 } })],
      () => lab().ask((way) => way.getOperationLogs()),
    );
    assert.deepEqual(
      operationLogs.map(({ vaultName = "" }) => Buffer.from(vaultName).toString()),
      ["𠀀 \ufffd"],
    );
  });
}
