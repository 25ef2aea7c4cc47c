import type { CbrError } from "../../../provider/support/cbr-error.ts";
import type { Fault } from "../../../simulator/index.ts";

type WithoutMatch<Each> = Each extends Fault ? Omit<Each, "match"> : never;

/** What goes wrong, without saying when. */
export type Spoiling = WithoutMatch<Fault>;

/** How the error looks. */
export interface ExpectedError {
  readonly errorClass: abstract new (...parameters: never[]) => CbrError;
  readonly code: string;
  readonly retryable: boolean;
  readonly message: RegExp;
}

/** What must come out. */
export interface Outcome {
  /** Requests for what was spoilt, the first one included; undefined for "until the call's time is up". */
  readonly attempts: number | undefined;
  /** By the injected clock; when the attempts are undefined, at most. */
  readonly elapsedMs: number;
  /** Undefined when the truth comes out. */
  readonly error?: ExpectedError;
}

/** One fault and what must come of it. */
export interface Row {
  readonly name: string;
  readonly spoil: Spoiling;
  /** When it strikes once. Default: as when it stays, since nothing is tried again. */
  readonly once?: Outcome;
  /** When it strikes every time. */
  readonly stays: Outcome;
  /** When it strikes every time and a list is asked for, where that is not the same. */
  readonly listStays?: Outcome;
}

/** When a fault strikes. */
export type When = "once" | "stays";

/**
 * Gives what a row expects.
 * @param row - The row.
 * @param when - When the fault strikes.
 * @param operation - What is asked.
 */
export function expected(row: Row, when: When, operation: "list" | "show"): Outcome {
  const stays = operation === "list" ? (row.listStays ?? row.stays) : row.stays;
  return when === "once" ? (row.once ?? stays) : stays;
}

/** The truth, after failures that are waited out. */
export function recovers(...waitsMs: readonly number[]): Outcome {
  return { attempts: waitsMs.length + 1, elapsedMs: waitsMs.reduce((sum, ms) => sum + ms, 0) };
}

/** An error, after attempts with waits between them. */
export function fails(error: ExpectedError, ...waitsMs: readonly number[]): Outcome {
  return { ...recovers(...waitsMs), error };
}

/** Words for a title. */
export function inWords({ attempts, error }: Outcome): string {
  if (attempts === undefined) return `${error?.code ?? "the truth"} within the time of the call`;
  const tried = attempts === 1 ? "at once" : `at attempt ${attempts}`;
  return `${error?.code ?? "the truth"} ${tried}`;
}
