import type { ComplianceRule, OperationType } from "../../schema/generated/types.ts";
import { momentOf } from "../judged-log.ts";
import { isWithin } from "./log-facts.ts";
import { type CountedLogs, NO_LOGS, withLog } from "./newest.ts";
import type { Finding, Rule } from "./rule.ts";
import { counted, countedWere, either, inWords } from "./words.ts";

/** What takes protection away. */
export const DESTRUCTIVE: readonly OperationType[] = ["delete", "vault_delete", "remove_resource"];

/** `noDestructiveOps`: nothing was deleted or dissociated within the window, nor was it tried: every status counts. */
export const noDestructiveOps: Rule<CountedLogs> = {
  required: [],
  optional: ["allow"],
  logByLog: true,
  // Allowed types are judged too, so that a filter by one of them does not contradict the rule.
  judges: () => DESTRUCTIVE,
  span: () => 0,
  nothing: NO_LOGS,

  remember(memory, log, rule, moment) {
    const isDenied = deniedBy(rule).some((type) => type === log.type);
    return isDenied && isWithin(log, moment) ? withLog(memory, log) : memory;
  },

  find({ count, newest }, rule, { asOf }) {
    const denied = deniedBy(rule);
    const expected = denied.length === 0 ? "every type is allowed" : `no ${either(denied)} within the window`;
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
