import { momentOf, type ShownLog } from "../judged-log.ts";
import { MOST_EVIDENCE, newestFirst } from "./newest.ts";
import type { ReplicatedBackup, Standing } from "./replicas.ts";
import type { Finding } from "../rule.ts";
import { counted, countedWere, inWords, were } from "./words.ts";

/**
 * What the replication of all backups comes to.
 * @param judged - Each backup, newest first.
 * @param maxLag - What is allowed, as a duration.
 */
export function replicationVerdict(
  judged: readonly ReplicatedBackup[],
  maxLag: string,
): Omit<Finding, "expected"> {
  const [violated, unknown] = [thoseOf(judged, "violated"), thoseOf(judged, "unknown")];
  const observed = observedOf(judged);
  if (violated.length > 0) {
    const all = counted(judged.length, "successful backup");
    const reason = `${violated.length} of ${all} ${were(violated.length)} not replicated within ${maxLag}`;
    return { status: "NON_COMPLIANT", needs: "list", reason, observed, evidence: evidenceOf(violated) };
  }
  if (unknown.length > 0) {
    const reason = `the log does not tell whether ${countedWere(unknown.length, "successful backup")} replicated within ${maxLag}`;
    return { status: "INSUFFICIENT_DATA", needs: "list", reason, observed, evidence: evidenceOf(unknown) };
  }
  return { ...goodVerdict(judged, maxLag), observed };
}

function goodVerdict(
  judged: readonly ReplicatedBackup[],
  maxLag: string,
): Omit<Finding, "expected" | "observed"> {
  const met = thoseOf(judged, "met");
  const [slowest] = met.toSorted((one, other) => lagOf(other) - lagOf(one));
  if (slowest === undefined) return nothingDue(judged);
  const lag = inWords(lagOf(slowest));
  const reason = `${countedWere(met.length, "successful backup")} replicated within ${maxLag}, the slowest in ${lag}`;
  const evidence = [slowest.last, slowest.backup].filter((log) => log !== undefined).sort(newestFirst);
  return { status: "COMPLIANT", needs: "history", reason, evidence };
}

function nothingDue({ length }: readonly unknown[]): Omit<Finding, "expected" | "observed"> {
  const reason =
    length === 0
      ? "no backup succeeded within the window"
      : "no successful backup within the window is due to be replicated yet";
  return { status: "NOT_APPLICABLE", needs: "list", reason, evidence: [] };
}

const STANDINGS: readonly (readonly [Standing, string])[] = [
  ["met", "replicated in time"],
  ["violated", "late or not replicated"],
  ["unknown", "not told"],
  ["pending", "not due yet"],
];

function observedOf(judged: readonly ReplicatedBackup[]): string {
  const parts = STANDINGS.flatMap(([standing, words]) => {
    const count = thoseOf(judged, standing).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return [counted(judged.length, "successful backup"), ...parts].join(", ");
}

function thoseOf(judged: readonly ReplicatedBackup[], standing: Standing): readonly ReplicatedBackup[] {
  return judged.filter((backup) => backup.standing === standing);
}

function evidenceOf(judged: readonly ReplicatedBackup[]): readonly ShownLog[] {
  const logs = new Set(judged.flatMap(({ backup, late }) => [backup, ...late]));
  return [...logs].sort(newestFirst).slice(0, MOST_EVIDENCE);
}

/** From the end of a backup that is met to the end of the replica that completed it. */
function lagOf({ backup, last }: ReplicatedBackup): number {
  return last === undefined ? 0 : momentOf(last) - momentOf(backup);
}
