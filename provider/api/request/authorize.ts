import type { AuthorizedBy } from "../errors/remedies.ts";
import type { Credentials } from "../settings/settings.ts";
import { sdkDate } from "../sign/sdk-date.ts";
import { signRequest } from "../sign/sign-request.ts";

/**
 * Makes the headers that say who asks. A signature holds its time, so it is made anew for every attempt.
 * @param url - Where the request goes, with its query.
 * @param credentials - A token, or keys that sign.
 * @param projectId - The project that is asked; undefined for calls that belong to none.
 * @param now - Milliseconds since the Unix epoch.
 */
export function authorizationHeaders(
  url: URL,
  credentials: Credentials,
  projectId: string | undefined,
  now: number,
): Record<string, string> {
  if (credentials.kind === "token") return { "X-Auth-Token": credentials.token };
  const { securityToken } = credentials;
  const headers = {
    "X-Sdk-Date": sdkDate(now),
    ...(projectId === undefined ? {} : { "X-Project-Id": projectId }),
    ...(securityToken === undefined ? {} : { "X-Security-Token": securityToken }),
  };
  const signed = {
    method: "GET",
    target: url.pathname + url.search,
    headers: { Host: url.host, ...headers },
    body: "",
  };
  return { ...headers, Authorization: signRequest(signed, credentials) };
}

/**
 * Names what a request is authorized with, for errors.
 * @param credentials - A token, or keys that sign.
 */
export function authorizationOf(credentials: Credentials): AuthorizedBy {
  if (credentials.kind === "token") return "token";
  return credentials.securityToken === undefined ? "keys" : "temporary keys";
}
