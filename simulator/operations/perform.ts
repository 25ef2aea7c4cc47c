import type { Identity } from "../auth/authenticate.ts";
import { authenticate, isRefusal } from "../auth/authenticate.ts";
import type { OperationName, Route } from "../router/route.ts";
import type { Answer } from "../server/answer.ts";
import type { ReceivedRequest } from "../server/received-request.ts";
import type { World } from "../world.ts";
import { gatewayFailure, gatewayRefusal, serviceFailure } from "./failures.ts";
import { issueKeys } from "./issue-keys.ts";
import { issueToken } from "./issue-token.ts";
import { listLogs } from "./list-logs.ts";
import { listProjects } from "./list-projects.ts";
import { openMetadataSession, showSecurityKey } from "./serve-metadata.ts";
import { showLog } from "./show-log.ts";

type LogRoute = Extract<Route, { projectId: string }>;

/** The calls that check by themselves who asks, each in its own way. */
const OTHERS: Readonly<
  Record<Exclude<OperationName, LogRoute["operation"]>, (request: ReceivedRequest, world: World) => Answer>
> = {
  token: issueToken,
  projects: listProjects,
  securityToken: issueKeys,
  metadataToken: openMetadataSession,
  metadataKey: showSecurityKey,
};

/**
 * Does what a request asks for.
 * @param request - The request as received.
 * @param route - Where it leads; undefined when nowhere.
 * @param requestId - The id that the answer carries.
 * @param world - Settings, logs and gatekeeper.
 * @returns The answer of the service, of IAM, or of the gateway before them.
 */
export function perform(
  request: ReceivedRequest,
  route: Route | undefined,
  requestId: string,
  world: World,
): Answer {
  if (!route) {
    const message = "The API does not exist or has not been published in the environment.";
    return gatewayFailure(404, "APIGW.0101", message, requestId);
  }
  if (!("projectId" in route)) return OTHERS[route.operation](request, world);
  const caller = authenticate(request, world.gatekeeper);
  if (isRefusal(caller)) return gatewayRefusal(caller, requestId);
  if (!mayEnter(request, route.projectId, caller, world))
    return serviceFailure(403, "8600", "Not authenticated.");
  return route.operation === "list" ? listLogs(request.query, world) : showLog(route.operationLogId, world);
}

/** The path, the scope of a signed request and the scope of a token must all name the one project. */
function mayEnter(request: ReceivedRequest, projectId: string, caller: Identity, world: World): boolean {
  const scope = caller.by === "token" ? caller.projectId : (request.headers["x-project-id"] ?? projectId);
  return projectId === world.settings.projectId && scope === projectId;
}
