import { momentOf } from "../judged-log.ts";
import { tookMs } from "../parts/log-facts.ts";
import { type NewestSuccess, withSuccess } from "../parts/newest-success.ts";
import { msOf, RESTORE } from "../parts/parameters.ts";
import type { Finding, Rule } from "../rule.ts";
import { inWords } from "../parts/words.ts";

/** `restoreTimeWithin`: the newest successful restore, however old it is, did not take too long. */
export const restoreTimeWithin: Rule<NewestSuccess> = {
  required: ["maxDuration"],
  optional: [],
  logByLog: false,
  judges: () => [RESTORE],
  span: () => 0,
  nothing: {},
  remember: withSuccess,

  find({ success }, { maxDuration = "" }, { asOf }) {
    const expected = `the newest successful restore took no more than ${maxDuration}`;
    if (success === undefined) return { ...NO_SUCCESS, expected };
    const newest = `the newest successful restore, ${inWords(asOf - momentOf(success))} before,`;
    const took = tookMs(success);
    const seen = { needs: "list", expected, evidence: [success] } as const;
    if (took === undefined) {
      const reason = `the log does not tell how long ${newest} took`;
      return {
        status: "INSUFFICIENT_DATA",
        ...seen,
        reason,
        observed: "no start, no end or not in their right order",
      };
    }
    const holds = took <= msOf(maxDuration);
    return {
      status: holds ? "COMPLIANT" : "NON_COMPLIANT",
      ...seen,
      reason: `${newest} took ${inWords(took)}, which is ${holds ? "within" : "more than"} ${maxDuration}`,
      observed: `it took ${inWords(took)}`,
    };
  },
};

const NO_SUCCESS: Omit<Finding, "expected"> = {
  status: "NOT_APPLICABLE",
  needs: "list",
  reason: "no restore succeeded",
  observed: "no success",
  evidence: [],
};
