/** The calls that are served. */
export type OperationName =
  "list" | "show" | "token" | "projects" | "securityToken" | "metadataToken" | "metadataKey";

export const OPERATION_NAMES: readonly OperationName[] = [
  "list",
  "show",
  "token",
  "projects",
  "securityToken",
  "metadataToken",
  "metadataKey",
];

/** Where a request leads. */
export type Route =
  | { readonly operation: "list"; readonly projectId: string }
  | { readonly operation: "show"; readonly projectId: string; readonly operationLogId: string }
  | { readonly operation: Exclude<OperationName, "list" | "show"> };

/** The calls whose paths hold no parameters: those of IAM, and of the metadata service that a cloud server sees. */
const FIXED: ReadonlyMap<string, Route> = new Map([
  ["POST /v3/auth/tokens", { operation: "token" }],
  ["GET /v3/projects", { operation: "projects" }],
  ["POST /v3.0/OS-CREDENTIAL/securitytokens", { operation: "securityToken" }],
  ["PUT /meta-data/latest/api/token", { operation: "metadataToken" }],
  ["GET /openstack/latest/securitykey", { operation: "metadataKey" }],
]);

/**
 * Finds the call that a method and path stand for.
 * @param method - The HTTP method.
 * @param path - The raw path without the query.
 * @returns The route with the path's parameters decoded, or undefined when there is none.
 */
export function findRoute(method: string, path: string): Route | undefined {
  const fixed = FIXED.get(`${method} ${path}`);
  if (fixed || method !== "GET") return fixed;
  const match = /^\/v3\/([^/]+)\/operation-logs(?:\/([^/]+))?$/.exec(path);
  if (!match) return undefined;
  const [projectId, operationLogId] = match.slice(1).map((segment) => (segment ? decode(segment) : segment));
  if (projectId === undefined) return undefined;
  return operationLogId === undefined
    ? { operation: "list", projectId }
    : { operation: "show", projectId, operationLogId };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
