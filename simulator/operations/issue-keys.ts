import { authenticate, isRefusal } from "../auth/authenticate.ts";
import type { TemporaryKey } from "../auth/keys.ts";
import type { Answer } from "../server/answer.ts";
import { jsonAnswer } from "../server/answer.ts";
import type { ReceivedRequest } from "../server/received-request.ts";
import type { World } from "../world.ts";
import { refuseAgency } from "./account.ts";
import { iamFailure } from "./failures.ts";
import { iamTime } from "./iam-time.ts";
import { readSecurityTokenRequest } from "./security-token-request.ts";

/**
 * Issues temporary keys: of an agency, to the sender of a valid token or signature, or of the user whose token is sent.
 * @param request - Its body says which.
 * @param world - Settings and gatekeeper.
 * @returns 201 with the keys, or an error in IAM's shape.
 */
export function issueKeys(request: ReceivedRequest, world: World): Answer {
  const wanted = readSecurityTokenRequest(request.body);
  if ("problem" in wanted) return iamFailure(400, wanted.problem);
  const { settings, gatekeeper } = world;
  const { agency, token, durationSeconds } = wanted;
  const caller = authenticate(agency ? request : withTokenAlone(request, token), gatekeeper);
  if (isRefusal(caller)) return iamFailure(401, caller.reason);
  const refusal = agency && refuseAgency(agency.name, agency.domain, settings);
  if (refusal) return refusal;
  const lifetimeMs = durationSeconds === undefined ? settings.keyLifetimeMs : durationSeconds * 1000;
  return jsonAnswer(201, printKey(gatekeeper.keys.issue(settings.clock.now(), lifetimeMs)));
}

/**
 * Prints a temporary key as IAM and the metadata service do.
 * @param key - The key.
 * @returns JSON.
 */
export function printKey({ accessKey, secretKey, securityToken, expiresAt }: TemporaryKey): string {
  return JSON.stringify({
    credential: {
      access: accessKey,
      secret: secretKey,
      securitytoken: securityToken,
      expires_at: iamTime(expiresAt),
    },
  });
}

/** Keys of a user are for who has the user's token; a signature does not stand in for it. */
function withTokenAlone(request: ReceivedRequest, token: string | undefined): ReceivedRequest {
  const sent = request.headers["x-auth-token"] ?? token;
  return { ...request, headers: { "x-auth-token": sent } };
}
