import type { ProviderConfiguration } from "../../../schema/generated/types.ts";
import type { Failure } from "../../../support/failures.ts";
import type { SettingName } from "../variables.ts";
import type { Agency, Domain, Identity } from "./identity.ts";

/** Where settings were given; names them for messages. */
export interface SettingSource {
  readonly settings: ProviderConfiguration;
  /** `cbr:token`, or the variable that held it. */
  readonly nameOf: (setting: SettingName) => string;
}

/** The ways to sign in, and the settings that each is known by. */
const WAYS = {
  token: ["token"],
  keys: ["accessKey", "secretKey", "securityToken"],
  password: ["userName", "password"],
  profile: ["profile", "sharedConfigFile"],
  file: ["credentialsFile"],
} as const satisfies Record<string, readonly SettingName[]>;

/** A way to sign in. */
export type Way = keyof typeof WAYS;

/** The ways that need no file. */
export type DirectWay = "token" | "keys" | "password";

/** What goes with a password; other tools read the same variables beside access keys, so it is no way of its own. */
export const DOMAIN_SETTINGS = ["domainName", "domainId"] as const satisfies readonly SettingName[];

/** The settings that say who asks without a file. */
export const IDENTITY_SETTINGS: readonly SettingName[] = [...WAYS.token, ...WAYS.keys, ...WAYS.password];

/** The settings that name an agency. */
export const AGENCY_SETTINGS = [
  "agencyName",
  "agencyDomainName",
  "agencyDomainId",
] as const satisfies readonly SettingName[];

/**
 * Finds the one way to sign in that a source gives.
 * @param source - Where settings were given.
 * @param ways - Those that count.
 * @param failures - Receives what is wrong when there is more than one.
 * @returns The first way; undefined when there is none.
 */
export function wayGiven<Counted extends Way>(
  source: SettingSource,
  ways: readonly Counted[],
  failures: Failure[],
): Counted | undefined {
  const given = ways.filter((way) => namesGiven(source, WAYS[way]).length > 0);
  const [way, other] = given;
  if (way === undefined || other === undefined) return way;
  const [one, two] = [way, other].map((each) => namesGiven(source, WAYS[each]).map(source.nameOf).join(", "));
  const remedy =
    "sign in one way: by a token, access keys, a user's password, a profile or a credentials file";
  failures.push({ property: WAYS[way][0], reason: `${one} and ${two} are both set; ${remedy}` });
  return way;
}

/**
 * Refuses an account that goes with nobody: it would be passed over in silence.
 * @param source - Where settings were given.
 * @param way - The way to sign in that the source gives.
 * @param failures - Receives what is wrong.
 */
export function refuseLoneDomain(source: SettingSource, way: Way | undefined, failures: Failure[]): void {
  const [property] = way === "password" ? [] : namesGiven(source, DOMAIN_SETTINGS);
  if (property === undefined) return;
  const reason = "belongs to a user's password: set cbr:userName and cbr:password beside it, or leave it out";
  failures.push({ property, reason });
}

/**
 * Reads the token, the keys or the password of a source.
 * @param source - Where settings were given.
 * @param way - Which of them.
 * @param failures - Receives what is missing.
 * @returns The identity; undefined when something is missing.
 */
export function givenIdentity(
  source: SettingSource,
  way: DirectWay,
  failures: Failure[],
): Identity | undefined {
  const { accessKey, secretKey, securityToken, token, userName, password } = source.settings;
  if (way === "token") return token === undefined ? undefined : { kind: "token", token };
  const domain = way === "password" ? domainGiven(source, "domainName", "domainId", failures) : undefined;
  failures.push(...missingOf(source, way, domain));
  if (way === "keys") {
    if (accessKey === undefined || secretKey === undefined) return undefined;
    return { kind: "keys", accessKey, secretKey, securityToken };
  }
  if (userName === undefined || password === undefined || domain === undefined) return undefined;
  return { kind: "password", userName, password, domain };
}

/**
 * Reads the agency that a source names.
 * @param source - Where settings were given.
 * @param failures - Receives what is missing.
 * @returns The agency; undefined when there is none, or something is missing.
 */
export function givenAgency(source: SettingSource, failures: Failure[]): Agency | undefined {
  const given = namesGiven(source, AGENCY_SETTINGS);
  if (given.length === 0) return undefined;
  const beside = given.map(source.nameOf).join(" and ");
  const name = source.settings.agencyName;
  const domain = domainGiven(source, "agencyDomainName", "agencyDomainId", failures);
  if (name === undefined)
    failures.push({
      property: "agencyName",
      reason: `is missing beside ${beside}; an agency goes by its name`,
    });
  if (domain === undefined) {
    const reason = `is missing beside ${beside}; an agency is known by its name and its account's name or ID`;
    failures.push({ property: "agencyDomainName", reason });
  }
  return name === undefined || domain === undefined ? undefined : { name, domain };
}

function namesGiven<Name extends SettingName>(source: SettingSource, names: readonly Name[]): Name[] {
  return names.filter((name) => source.settings[name] !== undefined);
}

function domainGiven(
  { settings, nameOf }: SettingSource,
  byName: "domainName" | "agencyDomainName",
  byId: "domainId" | "agencyDomainId",
  failures: Failure[],
): Domain | undefined {
  const [name, id] = [settings[byName], settings[byId]];
  if (name !== undefined && id !== undefined) {
    failures.push({
      property: byName,
      reason: `${nameOf(byName)} and ${nameOf(byId)} are both set; use one`,
    });
  }
  if (id !== undefined) return { id };
  return name === undefined ? undefined : { name };
}

const PURPOSES = {
  keys: "requests are signed with both",
  temporary: "a security token goes with both keys",
  password: "a user signs in with a name, a password and the name or ID of the account",
};

function missingOf(source: SettingSource, way: "keys" | "password", domain: Domain | undefined): Failure[] {
  const { settings, nameOf } = source;
  const needed = way === "keys" ? (["accessKey", "secretKey"] as const) : (["userName", "password"] as const);
  const known = way === "keys" ? WAYS.keys : [...WAYS.password, ...DOMAIN_SETTINGS];
  const given = namesGiven(source, known).map(nameOf).join(" and ");
  const temporary = way === "keys" && settings.securityToken !== undefined;
  const purpose = PURPOSES[temporary ? "temporary" : way];
  const missing: SettingName[] = needed.filter((name) => settings[name] === undefined);
  if (way === "password" && domain === undefined) missing.push("domainName");
  return missing.map((property) => ({
    property,
    reason: `is missing beside ${given}: set ${nameOf(property)}; ${purpose}`,
  }));
}
