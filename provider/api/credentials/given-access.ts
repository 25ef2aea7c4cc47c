import type { Credentials } from "../settings/identity/identity.ts";
import type { Access } from "./grant.ts";
import { IdentityGuard } from "./identity-guard.ts";

/**
 * Makes the access by credentials that were given: nobody can renew them.
 * @param credentials - A token, or keys that sign.
 */
export function givenAccess(credentials: Credentials): Access {
  const temporary = credentials.kind === "keys" && credentials.securityToken !== undefined;
  const by = temporary ? "temporary keys" : credentials.kind;
  const grant = { credentials, by, guard: new IdentityGuard() } as const;
  return {
    current: () => Promise.resolve(grant),
    renewed: () => Promise.resolve(undefined),
  };
}
