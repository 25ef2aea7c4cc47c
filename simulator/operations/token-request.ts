import type { Reference } from "./read-body.ts";
import { memberAt, parseBody, readReference, textOf } from "./read-body.ts";

/** Who asks for a token. */
export type Applicant =
  | {
      readonly method: "password";
      readonly user: Reference;
      readonly password: string;
      /** Undefined when the user is named by an id, which needs no domain. */
      readonly domain: Reference | undefined;
    }
  | { readonly method: "assume_role"; readonly agency: string; readonly domain: Reference };

/** What a token is asked for with. */
export interface TokenRequest {
  readonly applicant: Applicant;
  /** What the token shall open; undefined for a token without a scope. */
  readonly scope: Scope | undefined;
}

/** One project of the account, or the account itself. */
export interface Scope {
  readonly kind: "project" | "domain";
  readonly reference: Reference;
}

/** What is wrong with a body. */
export interface Problem {
  readonly problem: string;
}

/**
 * Reads the body of a token call, just as far as it takes to issue one.
 * @param body - The request's body.
 * @returns What is asked for, or what is wrong with it.
 */
export function readTokenRequest(body: Buffer): TokenRequest | Problem {
  const parsed = parseBody(body);
  if (parsed === undefined) return { problem: "The request body is not JSON." };
  const applicant = readApplicant(memberAt(parsed, "auth", "identity"));
  if ("problem" in applicant) return applicant;
  const scope = readScope(memberAt(parsed, "auth", "scope"));
  return scope && "problem" in scope ? scope : { applicant, scope };
}

function readApplicant(identity: unknown): Applicant | Problem {
  const methods = memberAt(identity, "methods");
  const method: unknown = Array.isArray(methods) ? methods[0] : undefined;
  if (method === "password") return readPassword(memberAt(identity, "password", "user"));
  if (method === "assume_role") return readAgency(memberAt(identity, "assume_role"));
  return { problem: 'auth.identity.methods must be ["password"] or ["assume_role"].' };
}

function readPassword(value: unknown): Applicant | Problem {
  const lacks = (member: string): Problem => ({ problem: `auth.identity.password lacks ${member}.` });
  const password = textOf(memberAt(value, "password"));
  if (password === undefined) return lacks("user.password");
  const user = readReference(value);
  if (!user) return lacks("user.name");
  const domain = readReference(memberAt(value, "domain"));
  if (!domain && user.id === undefined) return lacks("user.domain.name");
  return { method: "password", user, password, domain };
}

function readAgency(role: unknown): Applicant | Problem {
  const lacks = (member: string): Problem => ({ problem: `auth.identity.assume_role lacks ${member}.` });
  const domain = readReference(role, "domain_id", "domain_name");
  if (!domain) return lacks("domain_name or domain_id");
  const agency = textOf(memberAt(role, "xrole_name"));
  return agency === undefined ? lacks("xrole_name") : { method: "assume_role", agency, domain };
}

function readScope(value: unknown): Scope | Problem | undefined {
  for (const kind of ["project", "domain"] as const) {
    const wanted = memberAt(value, kind);
    if (wanted === undefined) continue;
    const reference = readReference(wanted);
    return reference ? { kind, reference } : { problem: `auth.scope.${kind} lacks id or name.` };
  }
  return undefined;
}
