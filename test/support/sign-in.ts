import type { CbrClient } from "../../provider/api/cbr-client.ts";
import type { ProviderConfiguration } from "../../provider/schema/generated/types.ts";
import type { Simulator } from "../../simulator/index.ts";
import { listeningContext } from "./context.ts";

export const HOUR = 3_600_000;

/** Where the simulator serves the backup service and IAM. */
export function place({ endpoint, projectId }: Simulator): ProviderConfiguration {
  return { endpoint, projectId, iamEndpoint: endpoint };
}

/** The user that the simulator knows. */
export function user({ userName, password, domainName }: Simulator): ProviderConfiguration {
  return { userName, password, domainName };
}

/** The agency that the simulator knows. */
export function agency({ agencyName, domainName }: Simulator): ProviderConfiguration {
  return { agencyName, agencyDomainName: domainName };
}

/** What the simulator was asked, in order. */
export function calls({ requests }: Simulator): (string | undefined)[] {
  return requests.map(({ operation }) => operation);
}

/** Lists every log. */
export async function count(client: CbrClient, context = listeningContext()): Promise<number> {
  return (await client.listOperationLogs({ filter: {} }, context)).operationLogs.length;
}
