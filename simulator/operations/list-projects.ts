import type { Answer } from "../server/answer.ts";
import { jsonAnswer } from "../server/answer.ts";
import type { ReceivedRequest } from "../server/received-request.ts";
import type { Settings } from "../settings.ts";

/** The account that everything here belongs to. */
export const DOMAIN = { id: "00000000000000000000000000000d01", name: "simulator-domain" };

/**
 * Lists the account's projects, or those of one name.
 * @param request - Its query may carry `name`.
 * @param settings - Holds the projects.
 * @returns The projects in IAM's shape.
 */
export function listProjects(request: ReceivedRequest, settings: Settings): Answer {
  const name = request.query.find(([key]) => key === "name")?.[1];
  const projects = settings.projects
    .filter((project) => name === undefined || project.name === name)
    .map((project) => ({
      id: project.id,
      name: project.name,
      domain_id: DOMAIN.id,
      parent_id: DOMAIN.id,
      is_domain: false,
      enabled: true,
      description: "",
    }));
  return jsonAnswer(200, JSON.stringify({ projects }));
}
