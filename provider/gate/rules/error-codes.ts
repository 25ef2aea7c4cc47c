import { momentOf } from "../judged-log.ts";
import { isWithin } from "../parts/log-facts.ts";
import { type CountedLogs, NO_LOGS, withLog } from "../parts/newest.ts";
import { anyOr } from "../parts/parameters.ts";
import type { Finding, Rule } from "../rule.ts";
import { counted, either, inWords } from "../parts/words.ts";

interface Memory extends CountedLogs {
  /** The denied codes that were seen, each once. */
  readonly codes: readonly string[];
}

/** `errorCodes`: no operation within the window carries one of these error codes. */
export const errorCodes: Rule<Memory> = {
  required: ["deny"],
  optional: [],
  logByLog: true,
  judges: anyOr,
  span: () => 0,
  nothing: { ...NO_LOGS, codes: [] },

  remember(memory, log, { deny = [] }, moment) {
    const { errorCode } = log;
    if (errorCode === undefined || !isDenied(errorCode, deny) || !isWithin(log, moment)) return memory;
    const { codes } = memory;
    return { ...withLog(memory, log), codes: codes.includes(errorCode) ? codes : [...codes, errorCode] };
  },

  find({ count, newest, codes }, { deny = [] }, { asOf }) {
    const expected = `no error code ${either(deny)} within the window`;
    const [first] = newest;
    if (first === undefined) return { ...NONE, expected };
    const found = `${counted(count, "operation")} within the window ${count === 1 ? "carries" : "carry"} a denied error code`;
    const ago = inWords(asOf - momentOf(first));
    return {
      status: "NON_COMPLIANT",
      needs: "nothing",
      reason: `${found}, the newest (${first.errorCode}) ${ago} before`,
      expected,
      observed: codes.toSorted().join(", "),
      evidence: newest,
    };
  },
};

/** Codes are compared without regard to capitals: the service's own pages do not agree on them. */
function isDenied(code: string, deny: readonly string[]): boolean {
  return deny.some((each) => each.toLowerCase() === code.toLowerCase());
}

const NONE: Omit<Finding, "expected"> = {
  status: "COMPLIANT",
  needs: "history",
  reason: "no operation within the window carries a denied error code",
  observed: "none of these codes",
  evidence: [],
};
