import type { ExtraInfo, OperationType, Resource } from "../../wire.ts";
import type { Landscape, ProtectedResource } from "./landscape.ts";
import type { Outcome } from "./outcome.ts";
import type { Random } from "./random.ts";

/** What the details of an operation are invented from. */
export interface Scene {
  readonly random: Random;
  readonly landscape: Landscape;
  readonly resource: ProtectedResource;
  readonly outcome: Outcome;
  readonly projectId: string;
  readonly region: string;
}

const DESTINATION_REGIONS = ["cn-south-1", "ap-southeast-1", "cn-east-3"] as const;

/** The member of extra_info that belongs to each type of operation. */
const DETAILS: Readonly<Record<OperationType, (scene: Scene) => ExtraInfo>> = {
  backup: (scene) => ({ backup: backupDetails(scene) }),
  copy: (scene) => ({ replication: replicationDetails(scene) }),
  replication: (scene) => ({ replication: replicationDetails(scene) }),
  restore: (scene) => ({ restore: restoreDetails(scene) }),
  delete: ({ random }) => ({ delete: { backup_id: random.uuid(), backup_name: backupName(random) } }),
  sync: ({ random, outcome }) => ({
    sync: {
      sync_backup_num: random.integer(0, 12),
      delete_backup_num: random.integer(0, 3),
      err_sync_backup_num: outcome.status === "failed" ? random.integer(1, 4) : 0,
    },
  }),
  vault_delete: ({ random, outcome }) => ({
    vault_delete: { fail_count: outcome.status === "failed" ? 2 : 0, total_count: random.integer(2, 30) },
  }),
  remove_resource: ({ resource, outcome, random }) => ({
    remove_resources: {
      fail_count: outcome.status === "failed" ? 1 : 0,
      total_count: random.integer(1, 20),
      resources: [describeResource(resource)],
    },
  }),
  migrate_resources: () => ({}),
};

/**
 * Invents the extra_info of a log.
 * @param scene - What happened, to what, and where.
 * @returns The common part, the resource (null when a whole vault went), and the details of the type.
 */
export function createExtraInfo(scene: Scene): ExtraInfo {
  const { random, resource, outcome } = scene;
  return {
    resource: outcome.type === "vault_delete" ? null : describeResource(resource),
    ...DETAILS[outcome.type](scene),
    common: {
      progress: outcome.progress,
      request_id: `req-${random.uuid()}`,
      ...(random.chance(0.7) ? { task_id: random.uuid() } : {}),
    },
  };
}

/** Servers of several volumes say which ones count; all others carry no extra_info. */
function describeResource({ id, type, name, volumes }: ProtectedResource): Resource {
  const [first, ...others] = volumes;
  if (type !== "OS::Nova::Server" || first === undefined || others.length === 0) return { id, type, name };
  return {
    id,
    type,
    name,
    extra_info: { exclude_volumes: others, include_volumes: [{ id: first, os_version: "CentOS 7.6 64bit" }] },
  };
}

function backupDetails({ random, outcome }: Scene): NonNullable<ExtraInfo["backup"]> {
  const details = { backup_id: random.uuid(), backup_name: backupName(random) };
  if (outcome.status !== "success" || random.chance(0.2)) return details;
  const incremental = random.chance(0.8);
  return {
    ...details,
    incremental: random.chance(0.5) ? incremental : String(incremental),
    app_consistency_status: random.chance(0.3) ? "1" : "0",
    app_consistency_error_code: random.chance(0.5) ? "" : null,
    app_consistency_error_message: random.chance(0.5) ? "" : null,
  };
}

function restoreDetails({ random, resource }: Scene): NonNullable<ExtraInfo["restore"]> {
  return {
    backup_id: random.uuid(),
    backup_name: backupName(random),
    target_resource_id: resource.id,
    target_resource_name: resource.name,
  };
}

function replicationDetails({
  random,
  outcome,
  projectId,
  region,
}: Scene): NonNullable<ExtraInfo["replication"]> {
  const name = backupName(random);
  const arrived = outcome.status === "success";
  return {
    source_backup_id: random.uuid(),
    source_backup_name: name,
    source_checkpoint_id: random.uuid(),
    source_project_id: projectId,
    source_region: region,
    destination_backup_id: arrived ? random.uuid() : null,
    destination_backup_name: arrived ? `${name}_copy` : null,
    destination_checkpoint_id: arrived ? random.uuid() : null,
    destination_project_id: random.pick([`${"0".repeat(28)}d0c1`, `${"0".repeat(28)}d0c2`]),
    destination_region: random.pick(DESTINATION_REGIONS),
  };
}

function backupName(random: Random): string {
  return random.chance(0.8) ? `autobk_${random.hex(4)}` : `manualbk_${random.hex(4)}`;
}
