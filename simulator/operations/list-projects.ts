import { authenticate, isRefusal } from "../auth/authenticate.ts";
import type { Answer } from "../server/answer.ts";
import { jsonAnswer } from "../server/answer.ts";
import type { ReceivedRequest } from "../server/received-request.ts";
import type { World } from "../world.ts";
import { DOMAIN_ID } from "./account.ts";
import { iamFailure } from "./failures.ts";

/**
 * Lists the account's projects, or those of one name.
 * @param request - Its query may carry `name`.
 * @param world - Settings and gatekeeper.
 * @returns The projects in IAM's shape, or 401 when nobody vouches for the request.
 */
export function listProjects(request: ReceivedRequest, world: World): Answer {
  const caller = authenticate(request, world.gatekeeper);
  if (isRefusal(caller)) return iamFailure(401, caller.reason);
  const name = request.query.find(([key]) => key === "name")?.[1];
  const projects = world.settings.projects
    .filter((project) => name === undefined || project.name === name)
    .map((project) => ({
      id: project.id,
      name: project.name,
      domain_id: DOMAIN_ID,
      parent_id: DOMAIN_ID,
      is_domain: false,
      enabled: true,
      description: "",
    }));
  return jsonAnswer(200, JSON.stringify({ projects }));
}
