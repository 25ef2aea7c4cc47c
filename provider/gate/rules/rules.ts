import type { ComplianceRuleType } from "../../schema/generated/types.ts";
import { appConsistent } from "./app-consistent.ts";
import { consecutiveFailures } from "./consecutive-failures.ts";
import { covered } from "./covered.ts";
import { durationWithin } from "./duration-within.ts";
import { errorCodes } from "./error-codes.ts";
import { lastSuccessWithin } from "./last-success-within.ts";
import { maxGap } from "./max-gap.ts";
import { noDestructiveOps } from "./no-destructive-ops.ts";
import { notStuck } from "./not-stuck.ts";
import { replicatedWithin } from "./replicated-within.ts";
import { restoreTestedWithin } from "./restore-tested-within.ts";
import { restoreTimeWithin } from "./restore-time-within.ts";
import type { Rule } from "../rule.ts";
import { skippedBudget } from "./skipped-budget.ts";
import { successRate } from "./success-rate.ts";

/**
 * Every rule by its type; a type without a rule does not compile. What a rule remembers is known to itself alone: whoever
 * folds starts with its `nothing` and gives back to it what it gave.
 */
export const RULES: Readonly<Record<ComplianceRuleType, Rule<unknown>>> = {
  lastSuccessWithin,
  maxGap,
  consecutiveFailures,
  successRate,
  skippedBudget,
  notStuck,
  durationWithin,
  restoreTestedWithin,
  restoreTimeWithin,
  replicatedWithin,
  appConsistent,
  noDestructiveOps,
  errorCodes,
  covered,
};
