import { authenticate, isRefusal } from "../auth/authenticate.ts";
import type { Token } from "../auth/tokens.ts";
import type { Answer } from "../server/answer.ts";
import { jsonAnswer } from "../server/answer.ts";
import type { ReceivedRequest } from "../server/received-request.ts";
import type { Project, Settings } from "../settings.ts";
import type { World } from "../world.ts";
import { domainOf, refuseAgency, userOf } from "./account.ts";
import { iamFailure } from "./failures.ts";
import { iamTime } from "./iam-time.ts";
import { means } from "./read-body.ts";
import type { Applicant, Scope } from "./token-request.ts";
import { readTokenRequest } from "./token-request.ts";

/**
 * Issues a token for the user's password, or for an agency that the sender of a valid token takes on.
 * @param request - Its body says how and for what.
 * @param world - Settings and gatekeeper.
 * @returns 201 with the token in X-Subject-Token, or an error in IAM's shape.
 */
export function issueToken(request: ReceivedRequest, world: World): Answer {
  const wanted = readTokenRequest(request.body);
  if ("problem" in wanted) return iamFailure(400, wanted.problem);
  const { settings, gatekeeper } = world;
  const { applicant, scope } = wanted;
  const refusal = refuseApplicant(applicant, request, world) ?? refuseScope(scope, settings);
  if (refusal) return refusal;
  const project = findProject(scope, settings);
  const now = settings.clock.now();
  const token = gatekeeper.tokens.issue(project?.id, now, settings.tokenLifetimeMs);
  const body = JSON.stringify({ token: describe(token, applicant.method, project, settings) });
  return jsonAnswer(201, body, { "X-Subject-Token": token.value });
}

function refuseApplicant(applicant: Applicant, request: ReceivedRequest, world: World): Answer | undefined {
  const { settings } = world;
  if (applicant.method === "assume_role") {
    const caller = authenticate(request, world.gatekeeper);
    if (isRefusal(caller)) return iamFailure(401, caller.reason);
    return refuseAgency(applicant.agency, applicant.domain, settings);
  }
  const { user, password, domain = {} } = applicant;
  const isKnown = means(user, userOf(settings)) && means(domain, domainOf(settings));
  // One sentence for all three, so that nobody learns which of them is right.
  if (!isKnown || password !== settings.password)
    return iamFailure(401, "The username or password is wrong.");
  return undefined;
}

function refuseScope(scope: Scope | undefined, settings: Settings): Answer | undefined {
  if (!scope) return undefined;
  const isThere =
    scope.kind === "domain" ? means(scope.reference, domainOf(settings)) : findProject(scope, settings);
  return isThere ? undefined : iamFailure(401, `The ${scope.kind} of the scope does not exist.`);
}

function findProject(scope: Scope | undefined, settings: Settings): Project | undefined {
  if (scope?.kind !== "project") return undefined;
  return settings.projects.find((project) => means(scope.reference, project));
}

function describe(
  token: Token,
  method: string,
  project: Project | undefined,
  settings: Settings,
): Record<string, unknown> {
  const domain = domainOf(settings);
  return {
    methods: [method],
    issued_at: iamTime(token.issuedAt),
    expires_at: iamTime(token.expiresAt),
    user: { ...userOf(settings), domain },
    ...(project ? { project: { ...project, domain } } : { domain }),
    catalog: [],
    roles: [],
  };
}
