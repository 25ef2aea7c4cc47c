import type { Credentials } from "../settings/identity/identity.ts";
import { sdkDate } from "../sign/sdk-date.ts";
import { signRequest } from "../sign/sign-request.ts";
import type { Method } from "../transport/transport.ts";

/** What is signed of a request. */
export interface Signable {
  readonly method: Method;
  /** Where the request goes, with its query. */
  readonly url: URL;
  /** The body as it is sent; undefined for none. */
  readonly content: string | undefined;
  /** The project that is asked; undefined for calls that belong to none. */
  readonly projectId: string | undefined;
}

/**
 * Makes the headers that say who asks. A signature holds its time, so it is made anew for every attempt.
 * @param request - What is sent.
 * @param credentials - A token, or keys that sign; undefined for a request that needs neither.
 * @param now - Milliseconds since the Unix epoch.
 */
export function authorizationHeaders(
  { method, url, content = "", projectId }: Signable,
  credentials: Credentials | undefined,
  now: number,
): Record<string, string> {
  if (credentials === undefined) return {};
  if (credentials.kind === "token") return { "X-Auth-Token": credentials.token };
  const { securityToken } = credentials;
  const headers = {
    "X-Sdk-Date": sdkDate(now),
    ...(projectId === undefined ? {} : { "X-Project-Id": projectId }),
    ...(securityToken === undefined ? {} : { "X-Security-Token": securityToken }),
  };
  const target = url.pathname + url.search;
  const signed = { method, target, headers: { Host: url.host, ...headers }, body: content };
  return { ...headers, Authorization: signRequest(signed, credentials) };
}
