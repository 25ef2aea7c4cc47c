import { type JudgedLog, judgedLog } from "../../../../provider/gate/judged-log.ts";
import { ANY, type Finding, type Moment } from "../../../../provider/gate/rule.ts";
import { RULES } from "../../../../provider/gate/rules/rules.ts";
import type { ComplianceRule, OperationLog } from "../../../../provider/schema/generated/types.ts";
import { durationMs } from "../../../../provider/support/duration.ts";
import { frozen } from "./frozen.ts";

/** What is asked, and as of when. */
export interface Question {
  readonly rule: ComplianceRule;
  readonly asOf: string;
  /** How far back the window reaches, as a duration. */
  readonly window: string;
  /** Whether the resource is expected. Default: no. */
  readonly expected?: boolean;
}

/** The finding of a rule about the logs of one resource. Nothing that it is given can be changed. */
export function find(question: Question, logs: readonly OperationLog[]): Finding {
  const { rule, expected = false } = question;
  const definition = RULES[rule.type];
  const moment = momentOf(question);
  const memory = logs
    .flatMap((log) => judgedLog(log, moment.asOf) ?? [])
    .filter((log) => isJudged(question, log))
    .reduce(
      (before, log) => frozen(definition.remember(before, frozen(log), rule, moment)),
      frozen(definition.nothing),
    );
  return definition.find(memory, rule, moment, { expected });
}

/** IDs of the logs that decided. */
export function idsOf({ evidence }: Finding): string[] {
  return evidence.map(({ id }) => id);
}

function momentOf({ asOf, window }: Question): Moment {
  const end = Date.parse(asOf);
  return frozen({ asOf: end, windowStart: end - (durationMs(window) ?? NaN) });
}

function isJudged({ rule }: Question, { type }: JudgedLog): boolean {
  const types = RULES[rule.type].judges(rule, undefined);
  return types === ANY || (type !== undefined && types.includes(type));
}
