import type { Timeline } from "../../../simulator/index.ts";

const HOUR_MS = 3_600_000;
const LONGEST_MS = 20 * 60_000;

/** A backup in wire form. */
export interface WireBackup {
  readonly id: string;
  readonly created_at?: string;
  readonly [member: string]: unknown;
}

/** An ID of the service's form, made of a number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/**
 * The nightly backups of many resources, which all succeeded: newest first, each resource once a night.
 * @param resources - How many.
 * @param logs - How many in all.
 * @param now - When the last night ended, milliseconds since the Unix epoch.
 */
export function nightlyBackups(resources: number, logs: number, now: number): WireBackup[] {
  return Array.from({ length: logs }, (_none, index) => {
    const night = Math.floor(index / resources);
    const created = now - night * 24 * HOUR_MS - HOUR_MS - (index % resources) * 1000;
    const times = { created_at: created, started_at: created + 500, ended_at: created + LONGEST_MS };
    const written = Object.entries(times).map(([name, ms]) => [name, new Date(ms).toISOString()] as const);
    return {
      ...backupOf(index, index % resources),
      status: "success",
      ...Object.fromEntries(written),
      updated_at: written[2]?.[1],
    };
  });
}

/**
 * A backup that runs and then succeeds.
 * @param resource - The number of its resource.
 * @param success - When: `after` a time, or `afterRequests`.
 */
export function endingBackup(
  resource: number,
  success: { readonly after: string } | { readonly afterRequests: number },
): Timeline {
  const counted = "afterRequests" in success;
  const first = counted ? { afterRequests: 0 } : { after: "0s" };
  const steps = [
    { ...first, status: "running", progress: 50 },
    { ...success, status: "success", progress: 100 },
  ] as Timeline["steps"];
  return { log: backupOf(resource, resource), steps };
}

/** The name of a resource. */
export function resourceName(resource: number): string {
  return `bench-${resource}`;
}

/** The ID of a resource. */
export function resourceId(resource: number): string {
  return uuid(1_000_000_000 + resource);
}

function backupOf(id: number, resource: number): WireBackup {
  return {
    id: uuid(id),
    project_id: "04f1829c788037ac2fb8c01eb2b04b95",
    operation_type: "backup",
    provider_id: "0daac4c5-6707-4851-97ba-169e36266b66",
    error_info: { code: "", message: "" },
    extra_info: {
      resource: { id: resourceId(resource), type: "OS::Nova::Server", name: resourceName(resource) },
      backup: { backup_id: uuid(2_000_000_000 + id), backup_name: `autobk_${id}` },
      common: { progress: 100, request_id: `req-${uuid(id)}` },
    },
  };
}
