import type { ComplianceRule } from "../../schema/generated/types.ts";
import { shownOf } from "../judged-log.ts";
import { type Chain, itemsOf } from "../parts/chain.ts";
import { isSuccess, isWithin } from "../parts/log-facts.ts";
import { newestFirst } from "../parts/newest.ts";
import { BACKUP, msOf } from "../parts/parameters.ts";
import { type Backup, type Replica, replicatedBackup } from "../parts/replicas.ts";
import { replicationVerdict } from "../parts/replication-verdict.ts";
import type { Rule } from "../rule.ts";

/** Successes within the window. Any replica may belong to a backup that is seen later. */
interface Memory {
  readonly backups: Chain<Backup>;
  readonly replicas: Chain<Replica>;
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
    const { backupId, sourceBackupId, destinationRegion } = log;
    if (log.type === BACKUP) {
      return { ...memory, backups: { head: { ...shownOf(log), backupId }, rest: memory.backups } };
    }
    const counts = sourceBackupId !== undefined && (regions?.includes(destinationRegion ?? "") ?? true);
    if (!counts) return memory;
    const replica = { ...shownOf(log), sourceBackupId, destinationRegion };
    return { ...memory, replicas: { head: replica, rest: memory.replicas } };
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

function bySource(replicas: readonly Replica[]): ReadonlyMap<string | undefined, readonly Replica[]> {
  const groups = new Map<string | undefined, Replica[]>();
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
