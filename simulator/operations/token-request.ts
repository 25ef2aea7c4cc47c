/** What a token is asked for with. */
export interface TokenRequest {
  readonly method: "password" | "assume_role";
  /** The project by id or name; undefined for a token without a project. */
  readonly scope: { readonly id?: string; readonly name?: string } | undefined;
}

/**
 * Reads the body of a token call, just as far as it takes to issue one.
 * @param body - The request's body.
 * @returns What is asked for, or what is wrong with it.
 */
export function readTokenRequest(body: Buffer): TokenRequest | { problem: string } {
  const parsed = parse(body);
  if (parsed === undefined) return { problem: "The request body is not JSON." };
  const identity = at(parsed, "auth", "identity");
  const methods = at(identity, "methods");
  const method: unknown = Array.isArray(methods) ? methods[0] : undefined;
  if (method !== "password" && method !== "assume_role") {
    return { problem: 'auth.identity.methods must be ["password"] or ["assume_role"].' };
  }
  const missing = method === "password" ? missingOfPassword(identity) : missingOfAgency(identity);
  if (missing !== undefined) return { problem: `auth.identity.${method} lacks ${missing}.` };
  const scope = readScope(at(parsed, "auth", "scope", "project"));
  return scope === "malformed" ? { problem: "auth.scope.project lacks id or name." } : { method, scope };
}

function missingOfPassword(identity: unknown): string | undefined {
  const user = at(identity, "password", "user");
  if (!isText(at(user, "password"))) return "user.password";
  if (isText(at(user, "id"))) return undefined;
  if (!isText(at(user, "name"))) return "user.name";
  return namesDomain(at(user, "domain"), "id", "name") ? undefined : "user.domain.name";
}

function missingOfAgency(identity: unknown): string | undefined {
  const role = at(identity, "assume_role");
  if (!namesDomain(role, "domain_id", "domain_name")) return "domain_name or domain_id";
  return isText(at(role, "xrole_name")) ? undefined : "xrole_name";
}

function namesDomain(value: unknown, id: string, name: string): boolean {
  return isText(at(value, id)) || isText(at(value, name));
}

function readScope(project: unknown): TokenRequest["scope"] | "malformed" {
  if (project === undefined) return undefined;
  const [id, name] = [at(project, "id"), at(project, "name")];
  if (isText(id)) return { id };
  return isText(name) ? { name } : "malformed";
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (found, name) =>
      typeof found === "object" && found !== null ? (found as Record<string, unknown>)[name] : undefined,
    value,
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
