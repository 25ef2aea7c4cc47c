import type { JudgedLog } from "../../gate/judged-log.ts";
import { counted, inWords } from "../../gate/parts/words.ts";
import type { Look } from "./look.ts";

const MOVED = "the list of operation logs moved while it was read";

/**
 * A short status of a gate that waits: `backup of ECS-0001 running, 37 %, 2m 10s left`.
 * @param seen - The last look.
 * @param leftMs - Milliseconds until the timeout.
 */
export function statusLine(seen: Look, leftMs: number): string {
  const [first, ...others] = seen.awaited;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  const what = first === undefined ? withoutOperation(seen) : `${describe(first)}${more}`;
  return `${what}, ${inWords(Math.max(0, leftMs))} left`;
}

function withoutOperation({ step, missing, verdict }: Look): string {
  if (verdict.source.incompleteReason === "changed") return MOVED;
  if (step === "open") return "the verdict holds and must go on holding";
  return missing ? "there is no operation log to judge yet" : "there is no recent operation to judge yet";
}

function describe({ type = "operation", resourceName, resourceId, status, progress }: JudgedLog): string {
  const name = resourceName === undefined || resourceName === "" ? resourceId : resourceName;
  const of = name === undefined ? "" : ` of ${name}`;
  const percent = progress === undefined ? "" : `, ${progress} %`;
  return `${type}${of} ${status}${percent}`;
}

/**
 * What is waited for, in full: `backup of ECS-0001 running, 37 % (operation log 4827…)`.
 * @param seen - A look; one that waits for no operation says that none is there.
 */
export function awaitedWords({ awaited, verdict }: Look): string {
  const [first, ...others] = awaited;
  if (first === undefined) {
    return verdict.source.incompleteReason === "changed"
      ? MOVED
      : "nothing new has come that could be judged";
  }
  const more = others.length === 0 ? "" : ` and ${counted(others.length, "other operation")}`;
  return `${describe(first)} (operation log ${first.id})${more}`;
}

/** `3 looks in 2m 10s`. */
export function effort(looks: number, spentMs: number): string {
  return `${counted(looks, "look")} in ${inWords(spentMs)}`;
}
