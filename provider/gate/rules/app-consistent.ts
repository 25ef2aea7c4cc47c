import { type JudgedLog, momentOf } from "../judged-log.ts";
import { type NewestSuccess, withSuccess } from "../parts/newest-success.ts";
import { BACKUP } from "../parts/parameters.ts";
import type { Finding, Rule } from "../rule.ts";
import { inWords } from "../parts/words.ts";

/** `appConsistent`: the newest successful backup, however old it is, is application-consistent. */
export const appConsistent: Rule<NewestSuccess> = {
  required: [],
  optional: [],
  logByLog: false,
  judges: () => [BACKUP],
  span: () => 0,
  nothing: {},
  remember: withSuccess,

  find({ success }, _rule, { asOf }) {
    const expected = "the newest successful backup is application-consistent";
    const found = success === undefined ? NO_SUCCESS : consistency(success, asOf);
    return { ...found, expected };
  },
};

const NO_SUCCESS: Omit<Finding, "expected"> = {
  status: "NOT_APPLICABLE",
  needs: "list",
  reason: "no backup succeeded",
  observed: "no success",
  evidence: [],
};

function consistency(success: JudgedLog, asOf: number): Omit<Finding, "expected"> {
  const newest = `the newest successful backup, ${inWords(asOf - momentOf(success))} before,`;
  const seen = { needs: "list", evidence: [success] } as const;
  switch (success.appConsistency) {
    case "1": {
      const observed = "application-consistent";
      return { status: "COMPLIANT", ...seen, reason: `${newest} is application-consistent`, observed };
    }
    case "0": {
      const observed = "not application-consistent";
      return {
        status: "NON_COMPLIANT",
        ...seen,
        reason: `${newest} is not application-consistent`,
        observed,
      };
    }
    default: {
      const reason = `the log does not tell whether ${newest} is application-consistent`;
      const observed = `application consistency ${success.appConsistency ?? "not told"}`;
      return { status: "INSUFFICIENT_DATA", ...seen, reason, observed };
    }
  }
}
