import { parse } from "@humanwhocodes/momoa";

import type { Agency, Domain, Identity } from "./identity.ts";
import { type FileOutcome, MalformedFileError } from "./shared-file.ts";

/** A profile of the file, its members still unchecked. */
type Profile = Readonly<Record<string, unknown>>;

/** What a profile may say, and we read. */
type Member =
  | "name"
  | "mode"
  | "accessKeyId"
  | "secretAccessKey"
  | "securityToken"
  | "region"
  | "projectId"
  | "agencyName"
  | "agencyDomainName"
  | "agencyDomainId";

/**
 * Reads a profile of the vendor's command line.
 * @param text - The content of `~/.hcloud/config.json`.
 * @param wanted - Name of the profile. Default: the one that the file calls its current one.
 * @param metadataEndpoint - Where a profile of mode `ecsAgency` gets its keys; undefined when that is turned off.
 * @throws {MalformedFileError} When it is no JSON, or not of the right shape.
 * @see api.md, "Authentication", files
 */
export function readProfile(
  text: string,
  wanted: string | undefined,
  metadataEndpoint: string | undefined,
): FileOutcome {
  const file = asObject(parsed(text), "the file");
  const profiles = file["profiles"] ?? [];
  if (!Array.isArray(profiles)) throw new MalformedFileError("is malformed: profiles must be a list");
  const current = file["current"];
  const name = wanted ?? (typeof current === "string" && current !== "" ? current : "default");
  const at = profiles.findIndex((each) => asObject(each, "a profile")["name"] === name);
  if (at < 0) return { without: `has no profile ${JSON.stringify(name)}${thoseThereAre(profiles)}` };
  const profile = asObject(profiles[at], "a profile");
  const member = reader(profile, `profiles[${at}]`);
  if (String(file["authEncrypt"]) === "true" && member("accessKeyId") !== undefined) {
    const remedy = "only the command line that wrote it can read them; give keys in another way";
    return {
      without: `holds the keys of the profile ${JSON.stringify(name)} encrypted (authEncrypt): ${remedy}`,
    };
  }
  const identity = identityOf(member, name, metadataEndpoint);
  if ("without" in identity) return identity;
  const agency = agencyOf(member, name);
  return { found: { identity, agency, region: member("region"), projectId: member("projectId") } };
}

function thoseThereAre(profiles: readonly unknown[]): string {
  const names = profiles.map((each) => JSON.stringify(asObject(each, "a profile")["name"]));
  return names.length === 0 ? "" : `; it has ${names.join(", ")}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, "")) as unknown;
  } catch {
    throw new MalformedFileError(`is not JSON${placeOfError(text)}`);
  }
}

/** JSON.parse shows the content that it stumbled over, which may be a secret; this tells the place alone. */
function placeOfError(text: string): string {
  try {
    parse(text);
    return "";
  } catch (error) {
    const { line, column } = error as { readonly line?: number; readonly column?: number };
    return line === undefined ? "" : `: line ${line}, column ${column ?? 1}`;
  }
}

function asObject(value: unknown, what: string): Profile {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Profile;
  throw new MalformedFileError(`is malformed: ${what} must be an object`);
}

/** Reads members; an empty one counts as not given. */
function reader(profile: Profile, place: string): (name: Member) => string | undefined {
  return (name) => {
    const value = profile[name] ?? "";
    if (typeof value === "string") return value === "" ? undefined : value;
    throw new MalformedFileError(`is malformed: ${place}.${name} must be a text`);
  };
}

function identityOf(
  member: (name: Member) => string | undefined,
  name: string,
  metadataEndpoint: string | undefined,
): Identity | { readonly without: string } {
  const [accessKey, secretKey] = [member("accessKeyId"), member("secretAccessKey")];
  if (accessKey !== undefined && secretKey !== undefined)
    return { kind: "keys", accessKey, secretKey, securityToken: member("securityToken") };
  if (accessKey !== undefined || secretKey !== undefined) {
    const lacking = accessKey === undefined ? "accessKeyId" : "secretAccessKey";
    throw new MalformedFileError(`lacks ${lacking} in the profile ${JSON.stringify(name)}`);
  }
  const mode = member("mode");
  if (mode === "ecsAgency" && metadataEndpoint !== undefined)
    return { kind: "metadata", endpoint: metadataEndpoint };
  if (mode === "ecsAgency")
    return {
      without: `needs the metadata service for the profile ${JSON.stringify(name)}, which cbr:metadataEndpoint turns off`,
    };
  const ofMode =
    mode === undefined ? "" : ` (mode ${mode}, which cannot be used here; give keys in another way)`;
  return { without: `has no access keys in the profile ${JSON.stringify(name)}${ofMode}` };
}

function agencyOf(member: (name: Member) => string | undefined, profile: string): Agency | undefined {
  const name = member("agencyName");
  if (name === undefined) return undefined;
  const [id, domainName] = [member("agencyDomainId"), member("agencyDomainName")];
  const domain: Domain | undefined =
    id === undefined ? (domainName === undefined ? undefined : { name: domainName }) : { id };
  if (domain !== undefined) return { name, domain };
  throw new MalformedFileError(
    `lacks agencyDomainName beside agencyName in the profile ${JSON.stringify(profile)}`,
  );
}
