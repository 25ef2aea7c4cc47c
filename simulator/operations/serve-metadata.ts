import type { Answer } from "../server/answer.ts";
import { jsonAnswer } from "../server/answer.ts";
import type { ReceivedRequest } from "../server/received-request.ts";
import type { World } from "../world.ts";
import { printKey } from "./issue-keys.ts";

const MAXIMUM_TTL_SECONDS = 21_600;

/**
 * Opens a session with the metadata service, as servers of version 2 want it.
 * @param request - Carries X-Metadata-Token-Ttl-Seconds.
 * @param world - Settings and sessions.
 * @returns The session's token as text; 400 without a good lifetime, 404 where no such service is.
 */
export function openMetadataSession(request: ReceivedRequest, world: World): Answer {
  const { settings, metadataSessions } = world;
  if (settings.metadataVersion < 2) return metadataFailure(404, "Not Found");
  const header = request.headers["x-metadata-token-ttl-seconds"];
  const seconds = typeof header === "string" && /^\d+$/.test(header) ? Number(header) : 0;
  if (seconds < 1 || seconds > MAXIMUM_TTL_SECONDS) return metadataFailure(400, "Bad Request");
  const session = metadataSessions.issue(undefined, settings.clock.now(), seconds * 1000);
  return { status: 200, headers: { "Content-Type": "text/plain" }, body: session.value };
}

/**
 * Hands out a fresh temporary key of the agency that the server is given.
 * @param request - Carries X-Metadata-Token, unless the server is of version 1.
 * @param world - Settings, sessions and keys.
 * @returns The key; 401 without a session, 404 where the server has no agency.
 */
export function showSecurityKey(request: ReceivedRequest, world: World): Answer {
  const { metadataVersion, clock, keyLifetimeMs } = world.settings;
  if (metadataVersion === 0) return metadataFailure(404, "Not Found");
  if (metadataVersion === 2 && !hasSession(request, world)) return metadataFailure(401, "Unauthorized");
  return jsonAnswer(200, printKey(world.gatekeeper.keys.issue(clock.now(), keyLifetimeMs)));
}

function hasSession(request: ReceivedRequest, { metadataSessions, settings }: World): boolean {
  const token = request.headers["x-metadata-token"];
  const session = typeof token === "string" ? metadataSessions.find(token) : undefined;
  return session !== undefined && settings.clock.now() < session.expiresAt;
}

/** The metadata service speaks HTML when something is wrong, and in no shape of the cloud's APIs. */
function metadataFailure(status: number, title: string): Answer {
  const body = `<html><head><title>${status} ${title}</title></head><body>${title}</body></html>\n`;
  return { status, headers: { "Content-Type": "text/html" }, body };
}
