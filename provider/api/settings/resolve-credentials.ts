import type { ProviderConfiguration } from "../../schema/generated/types.ts";
import type { Failure } from "../../support/failures.ts";
import type { Credentials } from "./settings.ts";

/** Where a set of credentials was given; names its members for messages. */
export interface CredentialSource {
  readonly settings: ProviderConfiguration;
  /** `cbr:token`, or the variable that held it. */
  readonly nameOf: (setting: "accessKey" | "secretKey" | "securityToken" | "token") => string;
}

/**
 * Takes the credentials from the first source that gives any: they are never mixed from two.
 * @param sources - In order of precedence.
 * @param failures - Receives what is wrong: two ways at once, or half of a pair.
 * @returns The credentials; undefined when no source gives any, or they are wrong.
 */
export function resolveCredentials(
  sources: readonly CredentialSource[],
  failures: Failure[],
): Credentials | undefined {
  const source = sources.find(({ settings: { accessKey, secretKey, securityToken, token } }) =>
    [accessKey, secretKey, securityToken, token].some((value) => value !== undefined),
  );
  if (source === undefined) return undefined;
  const wrong = contradictions(source);
  failures.push(...wrong);
  const { accessKey, secretKey, securityToken, token } = source.settings;
  if (wrong.length > 0) return undefined;
  if (token !== undefined) return { kind: "token", token };
  if (accessKey === undefined || secretKey === undefined) return undefined;
  return { kind: "keys", accessKey, secretKey, securityToken };
}

function contradictions({ settings, nameOf }: CredentialSource): Failure[] {
  const { accessKey, secretKey, securityToken, token } = settings;
  const keys = (["accessKey", "secretKey", "securityToken"] as const).filter(
    (name) => settings[name] !== undefined,
  );
  if (token !== undefined && keys.length > 0) {
    const both = `${nameOf("token")} and ${keys.map(nameOf).join(", ")} are both set`;
    return [{ property: "token", reason: `${both}; use either a token or access keys` }];
  }
  if (token !== undefined) return [];
  const missing = [
    ...(accessKey === undefined ? (["accessKey"] as const) : []),
    ...(secretKey === undefined ? (["secretKey"] as const) : []),
  ];
  const given = keys.map(nameOf).join(" and ");
  const purpose =
    securityToken === undefined ? "requests are signed with both" : "a security token goes with both keys";
  return missing.map((property) => ({ property, reason: `is missing beside ${given}; ${purpose}` }));
}
