import type { ComplianceRule, OperationType } from "../../schema/generated/types.ts";
import { momentOf } from "../judged-log.ts";
import { isWithin } from "../parts/log-facts.ts";
import { type CountedLogs, NO_LOGS, withLog } from "../parts/newest.ts";
import type { Finding, Rule } from "../rule.ts";
import { counted, countedWere, either, inWords } from "../parts/words.ts";

/** What destroys backups, or the protection of resources. */
export const DESTRUCTIVE: readonly OperationType[] = ["delete", "vault_delete", "remove_resource"];

/** `noDestructiveOps`: nothing was deleted or dissociated within the window, nor was it tried: every status counts. */
export const noDestructiveOps: Rule<CountedLogs> = {
  required: [],
  optional: ["allow"],
  logByLog: true,
  judges: deniedBy,
  span: () => 0,
  nothing: NO_LOGS,

  remember: (memory, log, _rule, moment) => (isWithin(log, moment) ? withLog(memory, log) : memory),

  find({ count, newest }, rule, { asOf }) {
    const denied = deniedBy(rule);
    const expected = `no ${either(denied)} within the window`;
    const [first] = newest;
    if (first === undefined) return { ...NONE, expected };
    const ago = inWords(asOf - momentOf(first));
    const asked = `${countedWere(count, "destructive operation")} asked for`;
    return {
      status: "NON_COMPLIANT",
      needs: "nothing",
      reason: `${asked} within the window, the newest (${first.type}) ${ago} before`,
      expected,
      observed: counted(count, "destructive operation"),
      evidence: newest,
    };
  },
};

const NONE: Omit<Finding, "expected"> = {
  status: "COMPLIANT",
  needs: "history",
  reason: "no destructive operation that is not allowed was asked for within the window",
  observed: "0 destructive operations",
  evidence: [],
};

function deniedBy({ allow = [] }: ComplianceRule): readonly OperationType[] {
  return DESTRUCTIVE.filter((type) => !allow.includes(type));
}
