/** The calls that are served. */
export type OperationName = "list" | "show" | "token" | "projects";

export const OPERATION_NAMES: readonly OperationName[] = ["list", "show", "token", "projects"];

/** Where a request leads. */
export type Route =
  | { readonly operation: "list"; readonly projectId: string }
  | { readonly operation: "show"; readonly projectId: string; readonly operationLogId: string }
  | { readonly operation: "token" }
  | { readonly operation: "projects" };

/**
 * Finds the call that a method and path stand for.
 * @param method - The HTTP method.
 * @param path - The raw path without the query.
 * @returns The route with the path's parameters decoded, or undefined when there is none.
 */
export function findRoute(method: string, path: string): Route | undefined {
  if (method === "POST") return path === "/v3/auth/tokens" ? { operation: "token" } : undefined;
  if (method !== "GET") return undefined;
  if (path === "/v3/projects") return { operation: "projects" };
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
