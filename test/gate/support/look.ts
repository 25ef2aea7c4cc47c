import assert from "node:assert/strict";

import type { Asked } from "../../../provider/gate/asked.ts";
import { Judge } from "../../../provider/gate/judge.ts";
import { questionOf } from "../../../provider/gate/question.ts";
import type { Reading } from "../../../provider/gate/reading.ts";
import { verdictOf } from "../../../provider/gate/verdict.ts";
import type {
  BackupCompliance,
  ComplianceResult,
  ComplianceRule,
  ComplianceStatus,
  OperationLog,
} from "../../../provider/schema/generated/types.ts";
import { NOON } from "./logs.ts";

/** Rules that each stand for a kind. */
export const FRESH: ComplianceRule = { type: "lastSuccessWithin" };
export const NO_SKIPS: ComplianceRule = { type: "skippedBudget", max: 0 };
export const CONSISTENT: ComplianceRule = { type: "appConsistent" };
export const COVERED: ComplianceRule = { type: "covered" };

/** The list came to its end. */
export const WHOLE: Partial<Reading> = { complete: true };
/** The list moved and never settled. */
export const MOVED: Partial<Reading> = { complete: false, incompleteReason: "changed" };

/** A judge of what is asked, as of noon. */
export function judgeOf(asked: Asked, watched?: ReadonlySet<string>): Judge {
  return new Judge(questionOf(asked, NOON, NOON), watched);
}

/** A judge that has seen logs, and what it comes to. */
export function look(
  asked: Asked,
  logs: readonly OperationLog[],
  reading: Partial<Reading> = WHOLE,
  watched?: ReadonlySet<string>,
): { readonly judge: Judge; readonly verdict: BackupCompliance } {
  const judge = judgeOf(asked, watched);
  judge.add(logs);
  return { judge, verdict: verdictWith(judge, reading) };
}

/** What a judge comes to. */
export function verdictWith(judge: Judge, reading: Partial<Reading> = WHOLE): BackupCompliance {
  return verdictOf(judge, { filter: {}, count: judge.read, complete: true, ...reading }, NOON);
}

/** The verdict on logs. */
export function verdictOn(
  asked: Asked,
  logs: readonly OperationLog[],
  reading?: Partial<Reading>,
): BackupCompliance {
  return look(asked, logs, reading).verdict;
}

/** The status of the verdict on logs. */
export function statusOn(
  asked: Asked,
  logs: readonly OperationLog[],
  reading?: Partial<Reading>,
): ComplianceStatus {
  return verdictOn(asked, logs, reading).status as ComplianceStatus;
}

/** The only result there is. */
export function onlyResult({ results }: BackupCompliance): ComplianceResult {
  const [result] = results;
  assert.equal(results.length, 1, JSON.stringify(results));
  return result ?? assert.fail();
}
