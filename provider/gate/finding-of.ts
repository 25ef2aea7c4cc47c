import type { Judge } from "./judge.ts";
import type { JudgedSubject } from "./judged-subject.ts";
import type { Reading } from "./reading.ts";
import type { Finding } from "./rule.ts";
import { counted } from "./parts/words.ts";

/**
 * What a rule finds of a resource, in the light of what was read: what is not known is said to be so.
 * @param judge - Has seen every log of the reading.
 * @param index - The rule's place.
 * @param subject - The resource.
 * @param reading - What is known of the list.
 */
export function findingOf(judge: Judge, index: number, subject: JudgedSubject, reading: Reading): Finding {
  const found = firstFinding(judge, index, subject, reading);
  if (found.needs === "nothing") return found;
  const doubt = doubtOf(judge, found, reading);
  if (doubt !== undefined) return insufficient(found, `${doubt}; in what was read, ${found.reason}`);
  return subject.expected ? ofExpected(found, subject) : found;
}

/** Nothing is known of an expected resource that no log names, and nothing good of one with nothing to judge. */
function ofExpected(found: Finding, { wasSeen }: JudgedSubject): Finding {
  if (wasSeen && found.status !== "NOT_APPLICABLE") return found;
  if (wasSeen) return insufficient(found, `${found.reason}, though the resource is expected`);
  const reason = `no operation log that was read names the resource, though it is expected; ${found.reason}`;
  return found.status === "NON_COMPLIANT" ? { ...found, reason } : insufficient(found, reason);
}

function firstFinding(judge: Judge, index: number, subject: JudgedSubject, { single }: Reading): Finding {
  const { question } = judge;
  const asked = question.rules[index];
  if (asked === undefined) throw new RangeError(`there is no rule ${index}`);
  const found = asked.definition.find(subject.memories[index], asked.rule, question, subject);
  if (subject.id !== undefined || asked.definition.logByLog || single === true) return found;
  const reason = "these operation logs name no resource, so they could be of several";
  return { ...found, status: "INSUFFICIENT_DATA", needs: "nothing", reason };
}

/** Why a finding cannot be relied on; undefined when it can. */
function doubtOf(judge: Judge, { needs }: Finding, reading: Reading): string | undefined {
  if (!reading.complete)
    return `the list of operation logs is not complete (${reading.incompleteReason ?? "unread"})`;
  if (judge.unreliable > 0)
    return `${counted(judge.unreliable, "operation log")} cannot be relied on: a time that does not exist or lies far ahead, or not what the filter asks for`;
  const { windowStart } = judge.question;
  const { oldestCreatedAt } = judge;
  if (needs !== "history" || reading.single === true) return undefined;
  if (oldestCreatedAt !== undefined && oldestCreatedAt < windowStart) return undefined;
  return `no operation log is older than the window's start at ${new Date(windowStart).toISOString()}, so earlier ones may be missing`;
}

function insufficient(found: Finding, reason: string): Finding {
  return { ...found, status: "INSUFFICIENT_DATA", reason };
}
