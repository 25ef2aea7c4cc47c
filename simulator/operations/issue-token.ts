import { authenticate } from "../auth/authenticate.ts";
import type { Token } from "../auth/tokens.ts";
import type { Answer } from "../server/answer.ts";
import { jsonAnswer } from "../server/answer.ts";
import type { ReceivedRequest } from "../server/received-request.ts";
import type { Project, Settings } from "../settings.ts";
import type { World } from "../world.ts";
import { iamFailure } from "./failures.ts";
import { DOMAIN } from "./list-projects.ts";
import { readTokenRequest } from "./token-request.ts";

/**
 * Issues a token for a password, or for an agency that the sender of a valid token takes on. Any user and any
 * password are taken; what is checked is that they are there.
 * @param request - Its body says how and for which project.
 * @param world - Settings and gatekeeper.
 * @returns 201 with the token in X-Subject-Token, or an error in IAM's shape.
 */
export function issueToken(request: ReceivedRequest, world: World): Answer {
  const wanted = readTokenRequest(request.body);
  if ("problem" in wanted) return iamFailure(400, wanted.problem);
  if (wanted.method === "assume_role") {
    const caller = authenticate(request, world.gatekeeper);
    if ("code" in caller) return iamFailure(401, caller.reason);
  }
  const project = findProject(wanted.scope, world.settings);
  if (wanted.scope && !project) return iamFailure(401, "The project of the scope does not exist.");
  const token = world.gatekeeper.tokens.issue(project?.id, world.settings.clock.now());
  const body = JSON.stringify({ token: describe(token, wanted.method, project) });
  return jsonAnswer(201, body, { "X-Subject-Token": token.value });
}

function findProject(scope: Partial<Project> | undefined, settings: Settings): Project | undefined {
  if (!scope) return undefined;
  return settings.projects.find((project) =>
    scope.id === undefined ? project.name === scope.name : project.id === scope.id,
  );
}

function describe(token: Token, method: string, project: Project | undefined): object {
  return {
    methods: [method],
    issued_at: iamTime(token.issuedAt),
    expires_at: iamTime(token.expiresAt),
    user: { id: "00000000000000000000000000000e01", name: "simulator-user", domain: DOMAIN },
    ...(project ? { project: { ...project, domain: DOMAIN } } : { domain: DOMAIN }),
    catalog: [],
    roles: [],
  };
}

/** IAM prints six digits behind the second. */
function iamTime(moment: number): string {
  return new Date(moment).toISOString().replace("Z", "000Z");
}
