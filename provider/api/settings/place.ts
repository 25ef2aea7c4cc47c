import { ConfigurationError, type Failure, InputInvalidError } from "../../support/failures.ts";
import type { SignIn } from "./identity/identity.ts";
import { noCredentials } from "./identity/no-credentials.ts";
import type { Settings } from "./settings.ts";
import { waysToSet } from "./variables.ts";

/** What a call may say of where to ask, beside the settings. */
export interface PlaceOverride {
  readonly region?: string | undefined;
  readonly projectId?: string | undefined;
}

/** Where a call asks. */
export interface Place {
  readonly endpoint: string;
  readonly region: string | undefined;
  /** The project by its ID, or by its name. */
  readonly project: Project;
  /** IAM, for the ID of a project, tokens and agencies; undefined where it is not needed and not known. */
  readonly iamEndpoint: string | undefined;
}

/** A project by its ID, or by the name that IAM knows it by. */
export type Project = { readonly id: string } | { readonly name: string };

/**
 * Settles where a call asks.
 * @param settings - The provider's.
 * @param override - The call's own region and project.
 * @throws {InputInvalidError} `CBR_INPUT_INVALID` for a region beside a fixed endpoint.
 * @throws {ConfigurationError} `CBR_CONFIGURATION` naming everything that is missing and each way to set it.
 */
export function placeOf(settings: Settings, override: PlaceOverride): Place {
  const region = override.region ?? settings.region;
  refuseElsewhere(settings, override);
  const { cloud } = settings;
  // What the settings say of project and IAM holds for their own region only.
  const here: Partial<Settings> = region === settings.region ? settings : {};
  const endpoint = settings.endpoint ?? serviceUrl("cbr", region, cloud);
  // Beside an endpoint of their own nobody may guess which IAM is to see the credentials.
  const fixed = settings.endpoint ?? settings.iamEndpoint;
  const guessed = fixed === undefined ? serviceUrl("iam", region, cloud) : undefined;
  const iamEndpoint = here.iamEndpoint ?? guessed;
  const project = projectOf(here, override, region);
  const failures = missing({ endpoint, project, iamEndpoint }, settings);
  if (endpoint === undefined || project === undefined || failures.length > 0) {
    throw new ConfigurationError(failures);
  }
  return { endpoint, region, project, iamEndpoint };
}

/** A fixed endpoint is one region's. */
function refuseElsewhere(settings: Settings, { region }: PlaceOverride): void {
  if (region === undefined || region === settings.region || settings.endpoint === undefined) return;
  const reason = `${JSON.stringify(region)} cannot be asked at the fixed endpoint ${settings.endpoint}`;
  throw new InputInvalidError([
    { property: "region", reason: `${reason}; leave out region or cbr:endpoint` },
  ]);
}

function projectOf(
  here: Partial<Settings>,
  override: PlaceOverride,
  region: string | undefined,
): Project | undefined {
  const id = override.projectId ?? here.projectId;
  if (id !== undefined) return { id };
  const name = here.projectName ?? region;
  return name === undefined ? undefined : { name };
}

function serviceUrl(service: string, region: string | undefined, cloud: string): string | undefined {
  return region === undefined ? undefined : `https://${service}.${region}.${cloud}`;
}

/** What was found out of a place. */
interface Found {
  readonly endpoint: string | undefined;
  readonly iamEndpoint: string | undefined;
  readonly project: Project | undefined;
}

function missing(found: Found, { signIn, lookedAt }: Settings): Failure[] {
  const failures: Failure[] = [];
  const { endpoint, iamEndpoint } = found;
  if (endpoint === undefined) {
    failures.push({ property: "region", reason: `is missing: set ${waysToSet("region")}, or cbr:endpoint` });
  }
  failures.push(...missingProject(found));
  if (iamEndpoint === undefined && endpoint !== undefined && asksIam(signIn)) {
    const reason = `is missing: a password and an agency are taken to IAM; set ${waysToSet("iamEndpoint")}, or cbr:region without cbr:endpoint`;
    failures.push({ property: "iamEndpoint", reason });
  }
  return [...failures, ...missingIdentity(signIn, lookedAt, failures.length > 0)];
}

/** A project goes by its ID, or is looked up by a name at IAM. */
function missingProject({ endpoint, iamEndpoint, project }: Found): Failure[] {
  if (project !== undefined && ("id" in project || iamEndpoint !== undefined)) return [];
  const name = project === undefined ? `${waysToSet("projectName")}, or ${waysToSet("region")}` : undefined;
  const iam = iamEndpoint === undefined ? waysToSet("iamEndpoint") : undefined;
  const lookUp = [name, iam].filter((each) => each !== undefined).join("; and ");
  // The region that is missing as well tells both.
  const byRegion = endpoint === undefined ? "is looked up by the region; else" : "is missing:";
  const reason = `${byRegion} set ${waysToSet("projectId")}, or for a look-up ${lookUp}`;
  return [{ property: "projectId", reason }];
}

/** With something else missing anyway, say at once that only the metadata service is left to ask. */
function missingIdentity(
  signIn: SignIn | undefined,
  lookedAt: readonly string[],
  incomplete: boolean,
): Failure[] {
  if (signIn === undefined) return [noCredentials(lookedAt)];
  const { identity } = signIn;
  if (!incomplete || identity.kind !== "metadata") return [];
  return [noCredentials([...lookedAt, `the metadata service ${identity.endpoint} (not asked yet)`])];
}

function asksIam(signIn: SignIn | undefined): boolean {
  return signIn !== undefined && (signIn.agency !== undefined || signIn.identity.kind === "password");
}
