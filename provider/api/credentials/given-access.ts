import type { Credentials } from "../settings/identity/identity.ts";
import type { Access } from "./grant.ts";
import { IdentityGuard } from "./identity-guard.ts";

/**
 * Makes the access by credentials that were given: nobody can renew them.
 * @param credentials - A token, or keys that sign.
 * @param from - The file that they come from, in words; undefined for settings.
 */
export function givenAccess(credentials: Credentials, from?: string): Access {
  const temporary = credentials.kind === "keys" && credentials.securityToken !== undefined;
  const by = temporary ? "temporary keys" : credentials.kind;
  const grant = { credentials, by, guard: new IdentityGuard(), from } as const;
  return {
    current: () => Promise.resolve(grant),
    renewed: () => Promise.resolve(undefined),
  };
}
