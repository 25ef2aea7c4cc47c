import type { JudgedLog } from "../judged-log.ts";
import { isSuccess, isWithin, tookMs } from "../parts/log-facts.ts";
import { type CountedLogs, newerOf, NO_LOGS, withLog } from "../parts/newest.ts";
import { backupsOr, msOf } from "../parts/parameters.ts";
import type { Finding, Rule } from "../rule.ts";
import { counted, inWords } from "../parts/words.ts";

/** Successes within the window. */
interface Memory {
  readonly longest?: JudgedLog;
  readonly tooLong: CountedLogs;
  /** Those that do not tell how long they took. */
  readonly untold: CountedLogs;
}

/** `durationWithin`: no success within the window took too long. */
export const durationWithin: Rule<Memory> = {
  required: ["maxDuration"],
  optional: [],
  logByLog: true,
  judges: backupsOr,
  span: () => 0,
  nothing: { tooLong: NO_LOGS, untold: NO_LOGS },

  remember(memory, log, { maxDuration }, moment) {
    if (!isSuccess(log) || !isWithin(log, moment)) return memory;
    const took = tookMs(log);
    if (took === undefined) return { ...memory, untold: withLog(memory.untold, log) };
    const longest = longerOf(memory.longest, log);
    if (took <= msOf(maxDuration)) return { ...memory, longest };
    return { ...memory, longest, tooLong: withLog(memory.tooLong, log) };
  },

  find(memory, { maxDuration = "" }) {
    const expected = `no success took more than ${maxDuration}`;
    const { longest, tooLong, untold } = memory;
    if (longest !== undefined && tooLong.count > 0) {
      const reason = `${sentence(longest)} more than ${maxDuration}`;
      const seen = { reason, expected, observed: observedOf(longest) };
      return { status: "NON_COMPLIANT", needs: "nothing", ...seen, evidence: tooLong.newest };
    }
    if (untold.count > 0) return { ...untoldFinding(untold), expected };
    if (longest === undefined) return { ...NO_SUCCESS, expected };
    const reason = `${sentence(longest)} within ${maxDuration}`;
    const seen = { reason, expected, observed: observedOf(longest) };
    return { status: "COMPLIANT", needs: "history", ...seen, evidence: [longest] };
  },
};

const NO_SUCCESS: Omit<Finding, "expected"> = {
  status: "NOT_APPLICABLE",
  needs: "list",
  reason: "no operation succeeded within the window",
  observed: "no success",
  evidence: [],
};

/** An unread success may still have taken too long, which would be worse. */
function untoldFinding({ count, newest }: CountedLogs): Omit<Finding, "expected"> {
  const all = counted(count, "successful operation");
  return {
    status: "INSUFFICIENT_DATA",
    needs: "list",
    reason: `the log does not tell how long ${all} took`,
    observed: `${all} without a start, an end or their right order`,
    evidence: newest,
  };
}

function sentence(longest: JudgedLog): string {
  return `the longest successful operation took ${inWords(tookMs(longest) ?? 0)}, which is`;
}

function observedOf(longest: JudgedLog): string {
  return `the longest took ${inWords(tookMs(longest) ?? 0)}`;
}

function longerOf(one: JudgedLog | undefined, other: JudgedLog): JudgedLog {
  if (one === undefined) return other;
  const more = (tookMs(other) ?? 0) - (tookMs(one) ?? 0);
  if (more === 0) return newerOf(one, other);
  return more > 0 ? other : one;
}
