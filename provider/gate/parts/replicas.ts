import { type JudgedLog, momentOf, type ShownLog } from "../judged-log.ts";
import { newestFirst } from "./newest.ts";

/** What is asked of the replicas of a backup. Times are milliseconds, or milliseconds since the Unix epoch. */
export interface AskedReplicas {
  readonly maxLagMs: number;
  /** Each of them needs a replica; undefined when any one region will do. */
  readonly regions: readonly string[] | undefined;
  readonly asOf: number;
}

/**
 * How the replication of a backup stands: `met`, in time everywhere; `pending`, not yet due; `violated`, late or
 * missing; `unknown`, where the log does not tell.
 */
export type Standing = "met" | "pending" | "violated" | "unknown";

/** What is needed of a successful backup. */
export type Backup = ShownLog & Pick<JudgedLog, "backupId">;

/** What is needed of a successful replication or legacy copy. */
export type Replica = ShownLog & Pick<JudgedLog, "sourceBackupId" | "destinationRegion">;

/** A successful backup and its replication. */
export interface ReplicatedBackup {
  readonly backup: Backup;
  readonly standing: Standing;
  /** Of one that is met: the replica that completed it. */
  readonly last: Replica | undefined;
  /** Replicas that came too late. */
  readonly late: readonly Replica[];
}

/** How it stands in one region. */
interface Place {
  readonly standing: "met" | "violated" | "unknown";
  readonly first: Replica | undefined;
  readonly late: readonly Replica[];
}

/**
 * Judges the replication of one backup.
 * @param backup - A successful one.
 * @param replicas - The successful replications of it, in any order.
 */
export function replicatedBackup(
  backup: Backup,
  replicas: readonly Replica[],
  asked: AskedReplicas,
): ReplicatedBackup {
  const { endedAt, backupId } = backup;
  if (endedAt === undefined || backupId === undefined) {
    return { backup, standing: "unknown", last: undefined, late: [] };
  }
  const due = endedAt + asked.maxLagMs;
  const places = groupsOf(replicas, asked.regions).map((group) => placeOf(group, due));
  const firsts = places.flatMap(({ first }) => first ?? []);
  return {
    backup,
    standing: worst(places, asked.asOf <= due),
    last: firsts.toSorted(newestFirst)[0],
    late: places.flatMap(({ late }) => late),
  };
}

function groupsOf(replicas: readonly Replica[], regions: readonly string[] | undefined) {
  if (regions === undefined) return [replicas];
  return regions.map((region) => replicas.filter(({ destinationRegion }) => destinationRegion === region));
}

/** One without an end ended after its creation: if that is too late already, so is its end. */
function placeOf(replicas: readonly Replica[], due: number): Place {
  const late = replicas.filter((replica) => momentOf(replica) > due);
  const inTime = replicas.filter(({ endedAt = Infinity }) => endedAt <= due);
  const first = inTime.toSorted(newestFirst).at(-1);
  if (first !== undefined) return { standing: "met", first, late: [] };
  return { standing: late.length < replicas.length ? "unknown" : "violated", first, late };
}

function worst(places: readonly Place[], isYoung: boolean): Standing {
  if (places.every(({ standing }) => standing === "met")) return "met";
  if (isYoung) return "pending";
  return places.some(({ standing }) => standing === "violated") ? "violated" : "unknown";
}
