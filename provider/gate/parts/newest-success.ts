import { isKnown, type JudgedLog, momentOf } from "../judged-log.ts";
import { isFailure, isSuccess } from "./log-facts.ts";
import { newerOf, newestFirst } from "./newest.ts";
import { msOf } from "./parameters.ts";
import type { Finding } from "../rule.ts";
import { inWords } from "./words.ts";

/** A memory of the newest success alone. */
export interface NewestSuccess {
  readonly success?: JudgedLog;
}

/** A memory of the newest success, and of the newest that ended otherwise: failed, timeout or skipped. */
export interface NewestEnds extends NewestSuccess {
  readonly mishap?: JudgedLog;
  /** The newest whose status no document names. */
  readonly unclear?: JudgedLog;
}

/** The newest success, with one more log. */
export function withSuccess(memory: NewestSuccess, log: JudgedLog): NewestSuccess {
  return isSuccess(log) ? { success: newerOf(memory.success, log) } : memory;
}

/** The newest ends, with one more log. */
export function withEnd(memory: NewestEnds, log: JudgedLog): NewestEnds {
  if (isSuccess(log)) return { ...memory, success: newerOf(memory.success, log) };
  if (!isKnown(log)) return { ...memory, unclear: newerOf(memory.unclear, log) };
  const isMishap = isFailure(log) || log.status === "skipped";
  return isMishap ? { ...memory, mishap: newerOf(memory.mishap, log) } : memory;
}

/** The newest mishap, when no success is newer. */
export function laterMishap({ success, mishap }: NewestEnds): JudgedLog | undefined {
  return later(mishap, success);
}

/** The newest whose status no document names, when no success is newer. */
export function laterUnclear({ success, unclear }: NewestEnds): JudgedLog | undefined {
  return later(unclear, success);
}

function later(log: JudgedLog | undefined, success: JudgedLog | undefined): JudgedLog | undefined {
  if (success === undefined || log === undefined) return log;
  return newestFirst(log, success) < 0 ? log : undefined;
}

/** What is asked of the age of the newest success. */
export interface AskedAge {
  /** The kind of operation, as a noun. */
  readonly what: string;
  /** The greatest age, as a duration. */
  readonly maxAge: string;
}

/**
 * Finds whether the newest success is young enough. One that is proves it, whatever else the log holds.
 * @param memory - The newest success and what else ended.
 * @param asked - The kind of operation and its greatest age.
 * @param asOf - Milliseconds since the Unix epoch.
 */
export function ageFinding(memory: NewestEnds, asked: AskedAge, asOf: number): Omit<Finding, "expected"> {
  const { success } = memory;
  const { what, maxAge } = asked;
  if (success === undefined) return noSuccess(memory, what);
  const age = asOf - momentOf(success);
  const sentence = `the newest successful ${what} ended ${inWords(age)} before, which is`;
  const observed = `the newest success ended ${inWords(age)} before`;
  if (age <= msOf(maxAge)) {
    const reason = `${sentence} within ${maxAge}`;
    return { status: "COMPLIANT", needs: "nothing", reason, observed, evidence: [success] };
  }
  const later = laterMishap(memory);
  const evidence = later === undefined ? [success] : [later, success];
  const reason = `${sentence} more than ${maxAge}`;
  return { status: "NON_COMPLIANT", needs: "list", reason, observed, evidence };
}

function noSuccess({ mishap }: NewestEnds, what: string): Omit<Finding, "expected"> {
  const newest = mishap === undefined ? "" : `; the newest ended as ${mishap.status}`;
  return {
    status: "NON_COMPLIANT",
    needs: "list",
    reason: `no ${what} succeeded${newest}`,
    observed: "no success",
    evidence: mishap === undefined ? [] : [mishap],
  };
}
