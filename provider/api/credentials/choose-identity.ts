import type { ProviderConfiguration } from "../../schema/generated/types.ts";
import type { Environment } from "../../support/environment.ts";
import type { Failure } from "../../support/failures.ts";
import { KEY_VARIABLES, VARIABLES } from "../settings/variables.ts";
import type { Identity } from "./identity.ts";

const MEMBERS = ["accessKey", "secretKey", "securityToken", "token"] as const;
type Member = (typeof MEMBERS)[number];

/** The credentials of one place, and how each is called there. */
interface CredentialSet {
  readonly values: Readonly<Partial<Record<Member, string | undefined>>>;
  readonly names: Readonly<Record<Member, string>>;
}

/**
 * Takes the credentials as one set from one place: the configuration when it holds any of them, else the environment.
 * @param configuration - Explicit settings.
 * @param environment - Environment variables.
 * @param failures - Is given what is wrong with the set; never a value.
 * @returns Who asks; undefined when there are no credentials, or none that can be used.
 */
export function chooseIdentity(
  configuration: ProviderConfiguration,
  environment: Environment,
  failures: Failure[],
): Identity | undefined {
  const set = configured(configuration) ?? fromEnvironment(environment);
  const wrong = [...contradictions(set), ...unsendable(set)];
  failures.push(...wrong);
  return wrong.length > 0 ? undefined : identityOf(set);
}

function configured(configuration: ProviderConfiguration): CredentialSet | undefined {
  if (MEMBERS.every((member) => configuration[member] === undefined)) return undefined;
  const { accessKey, secretKey, securityToken, token } = configuration;
  return {
    values: { accessKey, secretKey, securityToken, token },
    names: {
      accessKey: "cbr:accessKey",
      secretKey: "cbr:secretKey",
      securityToken: "cbr:securityToken",
      token: "cbr:token",
    },
  };
}

function fromEnvironment(environment: Environment): CredentialSet {
  const sets = KEY_VARIABLES.map((names) => ({
    values: {
      accessKey: environment(names.accessKey),
      secretKey: environment(names.secretKey),
      securityToken: environment(names.securityToken),
    },
    names,
  }));
  const [tokenVariable] = VARIABLES.token;
  const token = environment(tokenVariable);
  const hasKeys = sets.find(({ values }) => (values.accessKey ?? values.secretKey) !== undefined);
  const strayToken = sets.find(({ values }) => values.securityToken !== undefined);
  const chosen = hasKeys ?? (token === undefined ? strayToken : undefined);
  const names = { ...(chosen?.names ?? KEY_VARIABLES[0]), token: tokenVariable } as CredentialSet["names"];
  return { values: { ...chosen?.values, token }, names };
}

function contradictions({ values, names }: CredentialSet): Failure[] {
  const { accessKey, secretKey, securityToken, token } = values;
  const key = accessKey === undefined ? "secretKey" : "accessKey";
  const hasKeys = (accessKey ?? secretKey) !== undefined;
  if (token !== undefined && hasKeys) {
    return [
      {
        property: "token",
        reason: `${names.token} and ${names[key]} are both set; keep one of the two ways`,
      },
    ];
  }
  if (hasKeys && (accessKey === undefined || secretKey === undefined)) {
    const missing = accessKey === undefined ? "accessKey" : "secretKey";
    return [{ property: missing, reason: `${names[key]} is set without ${names[missing]}; set both` }];
  }
  if (securityToken !== undefined && !hasKeys) {
    const reason = `${names.securityToken} is set without ${names.accessKey} and ${names.secretKey}; set all three`;
    return [{ property: "securityToken", reason }];
  }
  return [];
}

/** A value with a space, a line break or a foreign letter cannot travel in a header; it is a slip of copying. */
function unsendable({ values, names }: CredentialSet): Failure[] {
  return MEMBERS.filter((member) => !/^[\x21-\x7e]+$/.test(values[member] ?? "-")).map((member) => ({
    property: member,
    reason: `${names[member]} is empty or holds a space, a line break or a character outside ASCII; copy it anew`,
  }));
}

function identityOf({ values }: CredentialSet): Identity | undefined {
  const { accessKey, secretKey, securityToken, token } = values;
  if (token !== undefined) return { kind: "token", token };
  if (accessKey === undefined || secretKey === undefined) return undefined;
  return { kind: "keys", accessKey, secretKey, ...(securityToken === undefined ? {} : { securityToken }) };
}
