import { type JudgedLog, momentOf } from "../judged-log.ts";
import { type Chain, chainWhere, itemsOf } from "../parts/chain.ts";
import { isFailure, isSuccess } from "../parts/log-facts.ts";
import { isNewer, newestFirst, type Place, placeOf, withNewest } from "../parts/newest.ts";
import { backupsOr } from "../parts/parameters.ts";
import type { Finding, Rule } from "../rule.ts";
import { counted, inWords } from "../parts/words.ts";

interface Memory {
  readonly success?: JudgedLog;
  /** Every failure newer than the success: one that is seen later can still put an end to part of the run. */
  readonly run: Chain<Place>;
  /** The newest of the run. */
  readonly newest: readonly JudgedLog[];
}

/** `consecutiveFailures`: the newest run of failures is not too long. A later success clears it. */
export const consecutiveFailures: Rule<Memory> = {
  required: [],
  optional: ["max"],
  logByLog: false,
  judges: backupsOr,
  span: () => 0,
  nothing: { run: undefined, newest: [] },

  remember(memory, log) {
    if (isFailure(log)) return withFailure(memory, log);
    return isSuccess(log) ? withSuccess(memory, log) : memory;
  },

  find({ success, run, newest }, { max = 0 }, { asOf }) {
    const failures = itemsOf(run).length;
    const expected =
      max === 0 ? "no failure since the newest success" : `at most ${counted(max, "failure")} in a row`;
    if (failures === 0) return { ...noFailure(success, asOf), expected };
    const failed = `${counted(failures, "operation")} failed or timed out`;
    const since = success === undefined ? "and none succeeded" : sinceSuccess(success, asOf);
    const holds = failures <= max;
    return {
      status: holds ? "COMPLIANT" : "NON_COMPLIANT",
      needs: holds && success === undefined ? "history" : "list",
      reason: `${failed} ${since}, which is ${holds ? "no more" : "more"} than ${max}`,
      expected,
      observed: `${counted(failures, "failure")} ${success === undefined ? "and no success" : "since the newest success"}`,
      evidence: newest,
    };
  },
};

function withFailure(memory: Memory, log: JudgedLog): Memory {
  if (memory.success !== undefined && newestFirst(memory.success, log) < 0) return memory;
  const run = { head: placeOf(log), rest: memory.run };
  return { ...memory, run, newest: withNewest(memory.newest, log) };
}

function withSuccess(memory: Memory, success: JudgedLog): Memory {
  if (memory.success !== undefined && newestFirst(memory.success, success) < 0) return memory;
  const run = chainWhere(memory.run, (failure) => isNewer(failure, success));
  return { success, run, newest: memory.newest.filter((failure) => newestFirst(failure, success) < 0) };
}

function noFailure(success: JudgedLog | undefined, asOf: number): Omit<Finding, "expected"> {
  if (success === undefined) {
    const reason = "no operation finished";
    return {
      status: "NOT_APPLICABLE",
      needs: "list",
      reason,
      observed: "no finished operation",
      evidence: [],
    };
  }
  return {
    status: "COMPLIANT",
    needs: "list",
    reason: `no operation failed or timed out ${sinceSuccess(success, asOf)}`,
    observed: "no failure since the newest success",
    evidence: [success],
  };
}

function sinceSuccess(success: JudgedLog, asOf: number): string {
  return `since the newest success ${inWords(asOf - momentOf(success))} before`;
}
