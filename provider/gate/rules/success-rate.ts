import { isKnown, type JudgedLog } from "../judged-log.ts";
import { isFailure, isSuccess, isWithin } from "../parts/log-facts.ts";
import { withNewest } from "../parts/newest.ts";
import { backupsOr } from "../parts/parameters.ts";
import type { Finding, Rule } from "../rule.ts";
import { counted } from "../parts/words.ts";

/** Within the window. */
interface Memory {
  readonly succeeded: number;
  readonly failed: number;
  /** Those whose status no document names: they may have failed. */
  readonly unclear: number;
  /** The newest that failed or timed out. */
  readonly failures: readonly JudgedLog[];
}

/** `successRate`: enough of the finished operations within the window succeeded. */
export const successRate: Rule<Memory> = {
  required: ["minPercent"],
  optional: ["minSamples"],
  logByLog: false,
  judges: backupsOr,
  span: () => 0,
  nothing: { succeeded: 0, failed: 0, unclear: 0, failures: [] },

  remember(memory, log, _rule, moment) {
    if (!isWithin(log, moment)) return memory;
    if (isSuccess(log)) return { ...memory, succeeded: memory.succeeded + 1 };
    if (!isKnown(log)) return { ...memory, unclear: memory.unclear + 1 };
    if (!isFailure(log)) return memory;
    return { ...memory, failed: memory.failed + 1, failures: withNewest(memory.failures, log) };
  },

  find(memory, { minPercent = 100, minSamples = 1 }) {
    const { succeeded, failed, failures } = memory;
    const finished = succeeded + failed;
    const asked = `at least ${minPercent} percent of the finished operations succeeded`;
    const expected = minSamples === 1 ? asked : `${asked}, of ${minSamples} or more`;
    if (finished < Math.max(1, minSamples)) return { ...tooFew(memory, minSamples), expected };
    const observed = `${succeeded} of ${counted(finished, "finished operation")} succeeded, ${percent(succeeded, finished)} percent`;
    // One division alone is rounded, so a share that equals the percentage is never found to be less.
    const holds = (succeeded * 100) / finished >= minPercent;
    const atWorst = (succeeded * 100) / (finished + memory.unclear) >= minPercent;
    if (holds && !atWorst) return { ...turnable(memory.unclear), expected, observed, evidence: failures };
    return {
      status: holds ? "COMPLIANT" : "NON_COMPLIANT",
      needs: holds ? "history" : "list",
      reason: `${observed}, which is ${holds ? "at least" : "less than"} ${minPercent} percent`,
      expected,
      observed,
      evidence: failures,
    };
  },
};

function turnable(unclear: number): Pick<Finding, "status" | "needs" | "reason"> {
  const reason = `${counted(unclear, "operation")} of a status that no document names could turn it`;
  return { status: "INSUFFICIENT_DATA", needs: "list", reason };
}

function tooFew({ succeeded, failed, failures }: Memory, minSamples: number): Omit<Finding, "expected"> {
  const finished = succeeded + failed;
  if (finished === 0) {
    const reason = "no operation finished within the window";
    return {
      status: "NOT_APPLICABLE",
      needs: "list",
      reason,
      observed: "no finished operation",
      evidence: [],
    };
  }
  return {
    status: "INSUFFICIENT_DATA",
    needs: "list",
    reason: `${counted(finished, "operation")} finished within the window, which is fewer than ${minSamples}`,
    observed: counted(finished, "finished operation"),
    evidence: failures,
  };
}

/** At most two decimals, rounded down: 100 stands for all of them only. */
function percent(part: number, whole: number): number {
  return Math.floor((part * 10_000) / whole) / 100;
}
