import assert from "node:assert/strict";

import * as pulumi from "@pulumi/pulumi";

import type { Lab } from "../support/lab.ts";

/** How far back the simulator's estate lies, and more. */
const EVER = "3650d";

/** Verdicts, which say the same whichever way they are asked for. */
export function describeCompliance(lab: () => Lab): void {
  /** A server whose newest backup failed, as the service has it. */
  function unlucky(): string {
    const newest = new Map<string, string>();
    for (const { operation_type: type, status, extra_info: extra } of lab().simulator.logs()) {
      const id = extra.resource?.id ?? "";
      if (type === "backup" && !newest.has(id)) newest.set(id, status);
    }
    const found = [...newest].find(([id, status]) => id !== "" && status === "failed");
    assert.ok(found);
    return found[0];
  }

  function asked(resourceId: string): object {
    const rules = [{ type: "lastSuccessWithin", maxAge: EVER, newestMustSucceed: true }];
    return { filter: { resourceId }, rules };
  }

  it("[E] judges the rules, and names what does not keep them", async () => {
    const resourceId = unlucky();
    const verdict = await lab().ask((way) => way.getBackupCompliance(asked(resourceId)));
    assert.equal(verdict.status, "NON_COMPLIANT");
    assert.equal(verdict.compliant, false);
    assert.ok(verdict.summary.includes(resourceId), verdict.summary);
  });

  it("[E] takes outputs, and keeps the verdict secret when one of them is", async () => {
    const resourceId = unlucky();
    const { result, stateFile } = await lab().up((way) => {
      const args = pulumi.secret(resourceId).apply((id) => asked(id));
      const verdict = way.getBackupComplianceOutput({
        filter: args.apply((all) => (all as { filter: object }).filter),
        rules: (asked(resourceId) as { rules: object }).rules,
      });
      return Promise.resolve({ status: verdict.status, summary: verdict.summary });
    });
    assert.deepEqual(result.outputs["status"], { value: "NON_COMPLIANT", secret: true });
    assert.equal(stateFile.includes(resourceId), false, "the state shows what the secret argument asked for");
  });

  it("[E] refuses rules that do not exist, with a remedy", async () => {
    const { seen } = await lab().refusal((way) =>
      way.getBackupCompliance({ rules: [{ type: "lastSuccesWithin" }] }),
    );
    assert.match(seen, /rules\[0\]\.type/u);
    assert.match(seen, /lastSuccessWithin/u);
  });
}
