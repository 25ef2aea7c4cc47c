import { getBackupCompliance } from "../../../provider/functions/get-backup-compliance.ts";
import { resolveSettings } from "../../../provider/api/settings/resolve-settings.ts";
import type {
  GetBackupComplianceArgs,
  GetBackupComplianceResult,
  ProviderConfiguration,
} from "../../../provider/schema/generated/types.ts";
import type { Stage } from "../../support/client.ts";
import { listeningContext } from "../../support/context.ts";
import { NOON } from "../../support/manual-clock.ts";

const HOUR_MS = 3_600_000;

/** The function on a stage; what is configured beside the simulator's place and token comes last. */
export function judging(
  { client, clock, simulator: { endpoint, projectId, token } }: Stage,
  configuration: ProviderConfiguration = {},
): (args: GetBackupComplianceArgs) => Promise<GetBackupComplianceResult> {
  const configured = { endpoint, projectId, token, ...configuration };
  const context = {
    client: client(configured),
    settings: resolveSettings(configured, () => undefined),
    clock,
    ...listeningContext(),
  };
  return (args) => getBackupCompliance(args, context);
}

/** The IDs of so many resources. */
export function resourceIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `resource-${index}`);
}

/** A backup as the service sends it: the number makes its ID, and it was created and ended so many hours before noon. */
export function wireBackup(number: number, resourceId: string, hours: number): Record<string, unknown> {
  const time = new Date(NOON - hours * HOUR_MS).toISOString();
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    status: "success",
    operation_type: "backup",
    created_at: time,
    started_at: time,
    updated_at: time,
    ended_at: time,
    error_info: { code: "", message: "" },
    extra_info: { resource: { id: resourceId, type: "OS::Nova::Server", name: resourceId } },
  };
}
