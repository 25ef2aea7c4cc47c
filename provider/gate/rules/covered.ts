import { type JudgedLog, momentOf } from "../judged-log.ts";
import { newerOf } from "../parts/newest.ts";
import { anyOr } from "../parts/parameters.ts";
import type { Finding, Rule, Subject } from "../rule.ts";
import { inWords } from "../parts/words.ts";

interface Memory {
  readonly newest?: JudgedLog;
}

/** `covered`: an expected resource has at least one operation log, however old it is. One proves it. */
export const covered: Rule<Memory> = {
  required: [],
  optional: [],
  logByLog: false,
  expectedOnly: true,
  judges: anyOr,
  span: () => 0,
  nothing: {},
  remember: ({ newest }, log) => ({ newest: newerOf(newest, log) }),

  find({ newest }, _rule, { asOf }, subject) {
    const expected = "at least one operation log";
    if (newest === undefined) return { ...neverSeen(subject), expected };
    const age = inWords(asOf - momentOf(newest));
    const reason = `there is an operation log; the newest is ${age} old`;
    const observed = `the newest operation log is ${age} old`;
    return { status: "COMPLIANT", needs: "nothing", reason, expected, observed, evidence: [newest] };
  },
};

function neverSeen({ expected }: Subject): Omit<Finding, "expected"> {
  return {
    status: expected ? "NON_COMPLIANT" : "NOT_APPLICABLE",
    needs: "list",
    reason: expected ? "there is no operation log of an expected resource" : "there is no operation log",
    observed: "no operation log",
    evidence: [],
  };
}
