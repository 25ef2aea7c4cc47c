import type { OperationGateArgs } from "../../../provider/schema/generated/types.ts";
import { GateHeldError } from "../../../provider/resources/operation-gate/gate-held-error.ts";
import { caught } from "../../support/caught.ts";
import { endedLog, logId } from "../support/gate-log.ts";
import { onGate } from "../support/on-gate.ts";

const FAILED = { status: "failed", error_info: { code: "BackupService.6308", message: "" } };

describe("passGate: one operation that is there is not missing", () => {
  const cases: Readonly<Record<string, OperationGateArgs>> = {
    "though another resource is expected": { expectedResourceIds: ["another"], scope: "expected" },
    "though its rule judges another kind": { rules: [{ type: "restoreTestedWithin", maxAge: "1d" }] },
  };
  for (const [what, inputs] of Object.entries(cases)) {
    it(`[I] holds with onMissing pass, ${what}`, () =>
      onGate({ data: [endedLog(7, "2026-03-01T11:00:00Z", FAILED)] }, async (stage) => {
        await caught(stage.pass({ operationLogId: logId(7), onMissing: "pass", ...inputs }), GateHeldError);
      }));
  }

  it("[I] is judged however old it is", () =>
    onGate({ data: [endedLog(7, "2026-02-01T11:00:00Z", FAILED)] }, async (stage) => {
      const rules = [{ type: "errorCodes" as const, deny: ["BackupService.6308"] }];
      await caught(stage.pass({ operationLogId: logId(7), rules }), GateHeldError);
    }));
});
