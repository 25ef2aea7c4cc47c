import type { OperationLog, OperationType } from "../../wire.ts";
import { SEED_LOG } from "../seed-log.ts";
import { DEFAULT_ENTERPRISE_PROJECT_ID } from "../stored-log.ts";
import { createExtraInfo } from "./extra-info.ts";
import type { ProtectedResource } from "./landscape.ts";
import { createLandscape } from "./landscape.ts";
import { createMoments, createTimeWriter } from "./moments.ts";
import type { Outcome } from "./outcome.ts";
import { createOutcome } from "./outcome.ts";
import type { Random } from "./random.ts";
import { createRandom } from "./random.ts";

/** What an estate is made from; the same gives the same. */
export interface EstateOptions {
  readonly logs: number;
  readonly seed: string;
  readonly now: number;
  readonly projectId: string;
  readonly region: string;
}

/** A log and the enterprise project that it belongs to. */
export interface EstateLog {
  readonly log: OperationLog;
  readonly enterpriseProjectId: string;
}

/**
 * Invents the history of an estate: resources, vaults and policies, and a month of operations on them.
 * @param options - Size, seed, present moment and place.
 * @yields So many logs, newest first; the last one is the documents' own example. One after the other, since a million
 * of them at once would take gigabytes.
 */
export function* createEstate(options: EstateOptions): Generator<EstateLog> {
  if (options.logs === 0) return;
  const random = createRandom(options.seed);
  const landscape = createLandscape(random, options.logs);
  for (let age = 0; age < options.logs - 1; age += 1) {
    // Each resource has its turn, so that none is without a recent backup.
    const resource = landscape.resources[age % landscape.resources.length] ?? landscape.resources[0];
    const outcome = createOutcome(random, age);
    const extraInfo = createExtraInfo({ ...options, random, landscape, resource, outcome });
    const log = {
      ...createHead(options, random, age, outcome),
      ...createPlace(random, resource, outcome),
      extra_info: extraInfo,
    };
    const enterpriseProjectId = resource.vault?.enterpriseProjectId ?? DEFAULT_ENTERPRISE_PROJECT_ID;
    yield { log, enterpriseProjectId };
  }
  const seedLog = { ...SEED_LOG, project_id: options.projectId };
  yield { log: seedLog, enterpriseProjectId: DEFAULT_ENTERPRISE_PROJECT_ID };
}

type Head = Pick<
  OperationLog,
  | "id"
  | "project_id"
  | "status"
  | "operation_type"
  | "created_at"
  | "started_at"
  | "updated_at"
  | "error_info"
> &
  Pick<OperationLog, "ended_at">;

function createHead(
  { logs, now, projectId }: EstateOptions,
  random: Random,
  age: number,
  outcome: Outcome,
): Head {
  const moments = createMoments(random, age, logs, now, outcome.status);
  const write = createTimeWriter(random);
  const unended = random.chance(0.5) ? { ended_at: null } : {};
  return {
    id: random.uuid(),
    project_id: projectId,
    status: outcome.status,
    operation_type: outcome.type,
    created_at: write(moments.created),
    started_at: write(moments.started),
    updated_at: write(moments.updated),
    ...(moments.ended === undefined ? unended : { ended_at: write(moments.ended) }),
    error_info: outcome.error,
  };
}

type Place = Pick<OperationLog, "provider_id" | "checkpoint_id" | "policy_id" | "vault_id" | "vault_name">;

const WITH_CHECKPOINT: readonly OperationType[] = ["backup", "restore"];
const BY_POLICY: readonly OperationType[] = ["backup", "replication"];

/** Where there is no vault or policy, some logs say null and others nothing. */
function createPlace(random: Random, { providerId, vault }: ProtectedResource, { type }: Outcome): Place {
  const policyId = BY_POLICY.includes(type) ? vault?.policyId : undefined;
  const blank: Place = { provider_id: providerId };
  if (random.chance(0.5)) Object.assign(blank, { policy_id: null, vault_id: null, vault_name: null });
  return {
    ...blank,
    ...(WITH_CHECKPOINT.includes(type) ? { checkpoint_id: random.uuid() } : {}),
    ...(policyId ? { policy_id: policyId } : {}),
    ...(vault ? { vault_id: vault.id, vault_name: vault.name } : {}),
  };
}
