import type { CountedStep, TimedStep, Timeline } from "../../../simulator/index.ts";

/** A server, or anything else that is backed up. */
export interface GateResource {
  readonly id: string;
  readonly name: string;
}

export const ECS_1: GateResource = { id: "server-1", name: "ECS-0001" };
export const ECS_2: GateResource = { id: "server-2", name: "ECS-0002" };

/** An id that ends in the number, so that a test can name logs by numbers. */
export function logId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/**
 * An operation log that has ended, in wire form.
 * @param number - Ends its id.
 * @param endedAt - RFC 3339; it was created ten minutes earlier.
 * @param members - Any others, such as the status.
 */
export function endedLog(
  number: number,
  endedAt: string,
  members: Readonly<Record<string, unknown>> = {},
  resource = ECS_1,
): Record<string, unknown> {
  const begun = new Date(Date.parse(endedAt) - 600_000).toISOString();
  return {
    ...freshLog(number, resource),
    status: "success",
    created_at: begun,
    started_at: begun,
    ended_at: endedAt,
    updated_at: endedAt,
    ...members,
  };
}

/** A log that changes by a script; a step without a status keeps the former one. */
export function timeline(
  number: number,
  steps: readonly TimedStep[] | readonly CountedStep[],
  members: Readonly<Record<string, unknown>> = {},
  resource = ECS_1,
): Timeline {
  return { log: { ...freshLog(number, resource), ...members }, steps };
}

function freshLog(number: number, { id, name }: GateResource): Record<string, unknown> {
  return {
    id: logId(number),
    project_id: "04f1829c788037ac2fb8c01eb2b04b95",
    operation_type: "backup",
    error_info: { code: "", message: "" },
    extra_info: { resource: { id, name, type: "OS::Nova::Server" } },
  };
}
