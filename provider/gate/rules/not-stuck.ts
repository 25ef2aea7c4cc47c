import type { ComplianceRule } from "../../schema/generated/types.ts";
import { isUnderway, type JudgedLog } from "../judged-log.ts";
import { type CountedLogs, newerOf, NO_LOGS, withLog } from "../parts/newest.ts";
import { anyOr, msOf } from "../parts/parameters.ts";
import type { Finding, Rule } from "../rule.ts";
import { counted, either, inWords } from "../parts/words.ts";

interface Memory {
  readonly underway: number;
  readonly stuck: CountedLogs;
  /** The stuck one that has been so for the longest time. */
  readonly longest?: JudgedLog;
}

/** `notStuck`: no operation has been running or waiting for too long. */
export const notStuck: Rule<Memory> = {
  required: [],
  optional: ["maxRunning", "maxWaiting"],
  logByLog: true,
  judges: anyOr,
  span: () => 0,
  nothing: { underway: 0, stuck: NO_LOGS },

  remember(memory, log, rule, { asOf }) {
    if (!isUnderway(log)) return memory;
    const underway = memory.underway + 1;
    const most = mostOf(rule, log);
    if (most === undefined || asOf - sinceOf(log) <= msOf(most)) return { ...memory, underway };
    return { underway, stuck: withLog(memory.stuck, log), longest: longerOf(memory.longest, log) };
  },

  find({ underway, stuck, longest }, rule, { asOf }) {
    const expected = expectedOf(rule);
    if (longest === undefined) return { ...noneStuck(underway), expected };
    const time = inWords(asOf - sinceOf(longest));
    const more = `${longest.status} for ${time}, which is more than ${mostOf(rule, longest)}`;
    return {
      status: "NON_COMPLIANT",
      needs: "nothing",
      reason:
        stuck.count === 1
          ? `1 operation has been ${more}`
          : `${stuck.count} operations are stuck, one ${more}`,
      expected,
      observed: `${counted(stuck.count, "stuck operation")}, the longest ${longest.status} for ${time}`,
      evidence: stuck.newest,
    };
  },
};

function noneStuck(underway: number): Omit<Finding, "expected"> {
  const all = counted(underway, "operation");
  return {
    status: "COMPLIANT",
    needs: "list",
    reason: underway === 0 ? "no operation is under way" : `of ${all} under way none is stuck`,
    observed: `${all} under way`,
    evidence: [],
  };
}

/** How long an operation of this status may be under way; undefined for any time. */
function mostOf({ maxRunning, maxWaiting }: ComplianceRule, { status }: JudgedLog): string | undefined {
  return status === "running" ? maxRunning : maxWaiting;
}

/** Since when it has been running, or else waiting. */
function sinceOf({ status, startedAt, createdAt }: JudgedLog): number {
  return status === "running" ? (startedAt ?? createdAt) : createdAt;
}

function longerOf(one: JudgedLog | undefined, other: JudgedLog): JudgedLog {
  if (one === undefined || sinceOf(other) < sinceOf(one)) return other;
  return sinceOf(one) < sinceOf(other) ? one : newerOf(one, other);
}

function expectedOf({ maxRunning, maxWaiting }: ComplianceRule): string {
  const states = [
    ...(maxRunning === undefined ? [] : [`running for more than ${maxRunning}`]),
    ...(maxWaiting === undefined ? [] : [`waiting for more than ${maxWaiting}`]),
  ];
  return `no operation ${either(states)}`;
}
