import { ConfigurationError, type Failure, InputInvalidError } from "../../support/failures.ts";
import type { Credentials, Settings } from "./settings.ts";
import { waysToSet } from "./variables.ts";

/** What a call may say of where to ask, beside the settings. */
export interface PlaceOverride {
  readonly region?: string | undefined;
  readonly projectId?: string | undefined;
}

/** Where a call asks, and as whom. */
export interface Place {
  readonly endpoint: string;
  readonly region: string | undefined;
  readonly credentials: Credentials;
  /** The project by its ID, or how to find it. */
  readonly project: { readonly id: string } | { readonly name: string; readonly iamEndpoint: string };
}

/**
 * Settles where a call asks.
 * @param settings - The provider's.
 * @param override - The call's own region and project.
 * @throws {InputInvalidError} `CBR_INPUT_INVALID` for a region beside a fixed endpoint.
 * @throws {ConfigurationError} `CBR_CONFIGURATION` naming everything that is missing and each way to set it.
 */
export function placeOf(settings: Settings, override: PlaceOverride): Place {
  const region = override.region ?? settings.region;
  if (
    override.region !== undefined &&
    override.region !== settings.region &&
    settings.endpoint !== undefined
  ) {
    const reason = `${JSON.stringify(override.region)} cannot be asked at the fixed endpoint ${settings.endpoint}`;
    throw new InputInvalidError([
      { property: "region", reason: `${reason}; leave out region or cbr:endpoint` },
    ]);
  }
  const endpoint = settings.endpoint ?? serviceUrl("cbr", region, settings.cloud);
  const project = projectOf(settings, override, region);
  const { credentials } = settings;
  if (endpoint === undefined || project === undefined || credentials === undefined) {
    throw new ConfigurationError(missing({ endpoint, project, credentials }));
  }
  return { endpoint, region, credentials, project };
}

function projectOf(
  settings: Settings,
  override: PlaceOverride,
  region: string | undefined,
): Place["project"] | undefined {
  // What the settings say of project and IAM holds for their own region only.
  const here: Partial<Settings> = region === settings.region ? settings : {};
  const id = override.projectId ?? here.projectId;
  if (id !== undefined) return { id };
  const name = here.projectName ?? region;
  // Beside a fixed endpoint nobody may guess which IAM is to see the credentials.
  const guessed = settings.endpoint === undefined ? serviceUrl("iam", region, settings.cloud) : undefined;
  const iamEndpoint = here.iamEndpoint ?? guessed;
  return name === undefined || iamEndpoint === undefined ? undefined : { name, iamEndpoint };
}

function serviceUrl(service: string, region: string | undefined, cloud: string): string | undefined {
  return region === undefined ? undefined : `https://${service}.${region}.${cloud}`;
}

function missing(found: {
  readonly endpoint: unknown;
  readonly project: unknown;
  readonly credentials: unknown;
}): Failure[] {
  const failures: Failure[] = [];
  if (found.endpoint === undefined) {
    failures.push({ property: "region", reason: `is missing: set ${waysToSet("region")}, or cbr:endpoint` });
  }
  if (found.project === undefined) {
    const lookUp = `${waysToSet("iamEndpoint")}, for a look-up by ${waysToSet("projectName")} or by the region`;
    failures.push({
      property: "projectId",
      reason: `is missing: set ${waysToSet("projectId")}, or ${lookUp}`,
    });
  }
  if (found.credentials === undefined) {
    const keys = `${waysToSet("accessKey")} with ${waysToSet("secretKey")}`;
    failures.push({ property: "accessKey", reason: `no credentials: set ${keys}, or ${waysToSet("token")}` });
  }
  return failures;
}
