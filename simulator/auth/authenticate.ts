import type { SimulatorClock } from "../clock.ts";
import type { ReceivedRequest } from "../server/received-request.ts";
import type { KeyLock } from "./key-lock.ts";
import type { AccessKey, Keys } from "./keys.ts";
import { checkSignature, readSignatureHeader } from "./signature.ts";
import type { Tokens } from "./tokens.ts";
import { readSdkDate } from "./sdk-date.ts";

const ALLOWED_SKEW_MS = 15 * 60_000;

/** All that is needed to tell a good request from a bad one. */
export interface Gatekeeper {
  readonly keys: Keys;
  readonly tokens: Tokens;
  readonly lock: KeyLock;
  readonly clock: SimulatorClock;
}

/** Who asks: a key of the whole account, or a token and the project it is scoped to. */
export type Identity =
  { readonly by: "key" } | { readonly by: "token"; readonly projectId: string | undefined };

/** Why a request is refused, in the gateway's words. */
export interface Refusal {
  readonly code: "APIGW.0301" | "APIGW.0307";
  readonly reason: string;
}

/**
 * Tells a refusal from an identity.
 * @param result - What {@link authenticate} found.
 * @returns Whether nobody vouches for the request.
 */
export function isRefusal(result: Identity | Refusal): result is Refusal {
  return "code" in result;
}

/**
 * Finds out who sent a request: by its signature if it has one, else by its token.
 * @param request - The request as received.
 * @param gatekeeper - Keys, tokens, locks and the clock.
 * @returns The identity, or why there is none.
 */
export function authenticate(request: ReceivedRequest, gatekeeper: Gatekeeper): Identity | Refusal {
  const { authorization, "x-auth-token": token } = request.headers;
  if (typeof authorization === "string") return bySignature(authorization, request, gatekeeper);
  if (typeof token === "string") return byToken(token, gatekeeper);
  return refuse("x-auth-token not found");
}

function byToken(value: string, { tokens, clock }: Gatekeeper): Identity | Refusal {
  const token = tokens.find(value);
  if (!token) return refuse("decrypt token fail");
  if (clock.now() >= token.expiresAt) return { code: "APIGW.0307", reason: "The token must be updated." };
  return { by: "token", projectId: token.projectId };
}

function bySignature(header: string, request: ReceivedRequest, gatekeeper: Gatekeeper): Identity | Refusal {
  const claim = readSignatureHeader(header);
  if (!claim) return refuse("the Authorization header is not SDK-HMAC-SHA256");
  const key = gatekeeper.keys.find(claim.accessKey);
  if (!key) return refuse(`ak ${claim.accessKey} not exist`);
  const now = gatekeeper.clock.now();
  const locked = gatekeeper.lock.isLocked(key.accessKey, now);
  if (locked) return refuse("AK access failed to reach the limit,forbidden.");
  const stale = refuseStale(request, now);
  if (stale) return stale;
  const check = checkSignature(request, claim, key.secretKey);
  if (!check.valid) {
    gatekeeper.lock.countFailure(key.accessKey, now);
    const echoed = check.canonicalRequest.replaceAll("\n", "|");
    return refuse(`verify aksk signature fail, canonicalRequest:${echoed}`);
  }
  return refuseSecurityToken(request, key, now) ?? { by: "key" };
}

function refuseStale(request: ReceivedRequest, now: number): Refusal | undefined {
  const date = request.headers["x-sdk-date"];
  const signedAt = typeof date === "string" ? readSdkDate(date) : undefined;
  if (signedAt === undefined) return refuse("the X-Sdk-Date header is missing or not YYYYMMDDTHHMMSSZ");
  if (Math.abs(now - signedAt) <= ALLOWED_SKEW_MS) return undefined;
  return refuse("the signature has expired, X-Sdk-Date is more than 15 minutes off");
}

function refuseSecurityToken(request: ReceivedRequest, key: AccessKey, now: number): Refusal | undefined {
  if (request.headers["x-security-token"] === key.securityToken) {
    return now >= key.expiresAt ? refuse("the security token has expired") : undefined;
  }
  const problem = key.securityToken === undefined ? "not expected with a permanent ak" : "missing or wrong";
  return refuse(`the X-Security-Token header is ${problem}`);
}

function refuse(reason: string): Refusal {
  return { code: "APIGW.0301", reason: `Incorrect IAM authentication information: ${reason}` };
}
