import type { ComplianceRule } from "../../schema/generated/types.ts";
import type { JudgedLog } from "../judged-log.ts";
import { type Chain, itemsOf } from "../parts/chain.ts";
import { isSuccess, isWithin } from "../parts/log-facts.ts";
import { newestFirst } from "../parts/newest.ts";
import { BACKUP, msOf } from "../parts/parameters.ts";
import { replicatedBackup } from "../parts/replicas.ts";
import { replicationVerdict } from "../parts/replication-verdict.ts";
import type { Rule } from "../rule.ts";

/** Successes within the window. Any replica may belong to a backup that is seen later. */
interface Memory {
  readonly backups: Chain<JudgedLog>;
  readonly replicas: Chain<JudgedLog>;
}

const DAY_MS = 86_400_000;

/** `replicatedWithin`: each successful backup within the window was replicated in time, by replication or legacy copy. */
export const replicatedWithin: Rule<Memory> = {
  required: ["maxLag"],
  optional: ["regions"],
  logByLog: false,
  judges: () => [BACKUP, "replication", "copy"],
  // A day of backups that are due.
  span: ({ maxLag }) => msOf(maxLag) + DAY_MS,
  nothing: { backups: undefined, replicas: undefined },

  remember(memory, log, { regions }, moment) {
    // A replica from before the window is of a backup from before it.
    if (!isSuccess(log) || !isWithin(log, moment)) return memory;
    if (log.type === BACKUP) return { ...memory, backups: { head: log, rest: memory.backups } };
    const counts =
      log.sourceBackupId !== undefined && (regions?.includes(log.destinationRegion ?? "") ?? true);
    return counts ? { ...memory, replicas: { head: log, rest: memory.replicas } } : memory;
  },

  find(memory, rule, { asOf }) {
    const { maxLag = "", regions } = rule;
    const asked = { maxLagMs: msOf(maxLag), regions, asOf };
    const replicas = bySource(itemsOf(memory.replicas));
    const judged = itemsOf(memory.backups)
      .sort(newestFirst)
      .map((backup) => replicatedBackup(backup, replicas.get(backup.backupId) ?? [], asked));
    return { ...replicationVerdict(judged, maxLag), expected: expectedOf(rule) };
  },
};

function bySource(replicas: readonly JudgedLog[]): ReadonlyMap<string | undefined, readonly JudgedLog[]> {
  const groups = new Map<string | undefined, JudgedLog[]>();
  for (const replica of replicas) {
    const group = groups.get(replica.sourceBackupId);
    if (group === undefined) groups.set(replica.sourceBackupId, [replica]);
    else group.push(replica);
  }
  return groups;
}

function expectedOf({ maxLag = "", regions }: ComplianceRule): string {
  const where = regions === undefined ? "" : ` to ${regions.join(" and to ")}`;
  return `each successful backup replicated${where} within ${maxLag}`;
}
