import { isWithin } from "../parts/log-facts.ts";
import { type CountedLogs, NO_LOGS, withLog } from "../parts/newest.ts";
import { backupsOr } from "../parts/parameters.ts";
import type { Rule } from "../rule.ts";
import { counted, countedWere } from "../parts/words.ts";

/** `skippedBudget`: not too many operations were skipped within the window. */
export const skippedBudget: Rule<CountedLogs> = {
  required: ["max"],
  optional: [],
  logByLog: true,
  judges: backupsOr,
  span: () => 0,
  nothing: NO_LOGS,

  remember(memory, log, _rule, moment) {
    return log.status === "skipped" && isWithin(log, moment) ? withLog(memory, log) : memory;
  },

  find({ count, newest }, { max = 0 }) {
    const holds = count <= max;
    const skipped = `${countedWere(count, "operation")} skipped within the window`;
    return {
      status: holds ? "COMPLIANT" : "NON_COMPLIANT",
      needs: holds ? "history" : "nothing",
      reason: `${skipped}, which is ${holds ? "no more" : "more"} than ${max}`,
      expected: `at most ${counted(max, "skipped operation")} within the window`,
      observed: counted(count, "skipped operation"),
      evidence: newest,
    };
  },
};
