import { join } from "node:path";

import type { Environment } from "../../../support/environment.ts";
import type { Failure } from "../../../support/failures.ts";
import { VARIABLES } from "../variables.ts";
import {
  type DirectWay,
  givenAgency,
  givenIdentity,
  refuseLoneDomain,
  type SettingSource,
  wayGiven,
} from "./given-identity.ts";
import type { SignIn } from "./identity.ts";
import { readCredentialsFile } from "./read-credentials-file.ts";
import { readProfile } from "./read-profile.ts";
import { type FileFinding, readSharedFile, type SharedFile } from "./shared-file.ts";

/** Who asks, as far as anybody says so. */
export interface Choice {
  readonly signIn?: SignIn;
  /** What was looked at, in order, and why it did not do. */
  readonly lookedAt: readonly string[];
  /** What the file that says who asks says beside. */
  readonly beside?: Pick<FileFinding, "region" | "projectId" | "iamEndpoint">;
}

/** Where to look. */
export interface Sources {
  readonly configuration: SettingSource;
  readonly environment: SettingSource;
  /** For the user's folder. */
  readonly variables: Environment;
  /** Base URL of the metadata service; undefined when it is not to be asked. */
  readonly metadata: string | undefined;
}

/**
 * Settles who asks, as one set from the first place that says so: the configuration, the environment, the profile of the
 * vendor's command line, the credentials file of its SDKs, the metadata service of a cloud server.
 * @param sources - Where to look.
 * @param failures - Receives what is wrong with the first place that says anything.
 */
export function chooseIdentity(sources: Sources, failures: Failure[]): Choice {
  const known = failures.length;
  const agency = givenAgency(sources.configuration, failures) ?? givenAgency(sources.environment, failures);
  const lookedAt: string[] = [];
  const { metadata } = sources;
  for (const look of LOOKS) {
    const outcome = look(sources, failures);
    if (failures.length > known) return { lookedAt };
    if (typeof outcome === "string") lookedAt.push(outcome);
    else if (outcome !== undefined) {
      const { identity, agency: itsOwn, from, ...beside } = outcome;
      return { signIn: { identity, agency: agency ?? itsOwn, from }, lookedAt, beside };
    }
  }
  if (metadata !== undefined)
    return { signIn: { identity: { kind: "metadata", endpoint: metadata }, agency }, lookedAt };
  return { lookedAt: [...lookedAt, "the metadata service (cbr:metadataEndpoint is off)"] };
}

/** Looks at one place: what it says, or why it does not do; undefined when something is wrong with it. */
type Look = (sources: Sources, failures: Failure[]) => FileFinding | string | undefined;

const DIRECT_WAYS = ["token", "keys", "password"] as const;

const inConfiguration: Look = (sources, failures) => {
  const way = wayGiven(sources.configuration, [...DIRECT_WAYS, "profile", "file"], failures);
  refuseLoneDomain(sources.configuration, way, failures);
  if (way === "profile") return profileOf(sources, failures);
  if (way === "file") return credentialsOf(sources, failures);
  if (way !== undefined) return given(sources.configuration, way, failures);
  const names = ["token", "accessKey", "userName", "profile", "sharedConfigFile", "credentialsFile"];
  return `${names.map((name) => `cbr:${name}`).join(", ")} (not set)`;
};

const inEnvironment: Look = ({ environment }, failures) => {
  const way = wayGiven(environment, DIRECT_WAYS, failures);
  if (way !== undefined) return given(environment, way, failures);
  const names = (["token", "accessKey", "userName"] as const).flatMap((name) => VARIABLES[name] ?? []);
  return `${names.join(", ")} (not set)`;
};

function given(source: SettingSource, way: DirectWay, failures: Failure[]): FileFinding | undefined {
  const identity = givenIdentity(source, way, failures);
  return identity === undefined ? undefined : { identity };
}

function profileOf(
  { configuration, environment, variables, metadata }: Sources,
  failures: Failure[],
): FileFinding | string | undefined {
  const settings = { ...environment.settings, ...configuration.settings };
  const path = settings.sharedConfigFile ?? homeFile(variables, ".hcloud", "config.json");
  const named = settings.sharedConfigFile !== undefined || settings.profile !== undefined;
  const choice = settings.profile === undefined ? undefined : "profile";
  return look({ path, property: "sharedConfigFile", named, choice }, failures, (text) =>
    readProfile(text, settings.profile, metadata),
  );
}

function credentialsOf(
  { configuration, environment, variables }: Sources,
  failures: Failure[],
): FileFinding | string | undefined {
  const named = configuration.settings.credentialsFile ?? environment.settings.credentialsFile;
  const path = named ?? homeFile(variables, ".huaweicloud", "credentials");
  const file = { path, property: "credentialsFile", named: named !== undefined } as const;
  return look(file, failures, readCredentialsFile);
}

function look(
  { path, ...file }: Omit<SharedFile, "path"> & { readonly path: string | undefined },
  failures: Failure[],
  read: Parameters<typeof readSharedFile>[1],
): FileFinding | string | undefined {
  if (path === undefined) return `cbr:${file.property} (no home folder is known)`;
  const outcome = readSharedFile({ path, ...file }, read, failures);
  if (outcome === undefined) return undefined;
  if ("without" in outcome) return `${path} (${outcome.without})`;
  return { ...outcome.found, from: `the file ${JSON.stringify(path)}` };
}

/** In order of precedence. */
const LOOKS: readonly Look[] = [inConfiguration, inEnvironment, profileOf, credentialsOf];

function homeFile(variables: Environment, ...parts: string[]): string | undefined {
  const home = variables("HOME") ?? variables("USERPROFILE");
  return home === undefined ? undefined : join(home, ...parts);
}
