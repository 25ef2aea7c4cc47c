import { sdkDate } from "../sign/sdk-date.ts";
import { signRequest } from "../sign/sign-request.ts";
import type { Identity } from "./identity.ts";

/** The parts of a GET that its proof of identity depends on. */
export interface UnprovenRequest {
  readonly url: URL;
  /** The project that the request is about; signed along with keys. */
  readonly projectId: string | undefined;
}

/**
 * Makes the headers that prove who asks. Called for each attempt anew, since a signature holds its time.
 * @param request - What is asked.
 * @param identity - Who asks.
 * @param nowMs - Milliseconds since the Unix epoch.
 * @returns The headers to send along.
 */
export function authenticate(
  request: UnprovenRequest,
  identity: Identity,
  nowMs: number,
): Readonly<Record<string, string>> {
  if (identity.kind === "token") return { "X-Auth-Token": identity.token };
  const headers = {
    "X-Sdk-Date": sdkDate(nowMs),
    ...(request.projectId === undefined ? {} : { "X-Project-Id": request.projectId }),
    ...(identity.securityToken === undefined ? {} : { "X-Security-Token": identity.securityToken }),
  };
  const { host, pathname, search } = request.url;
  const signable = {
    method: "GET",
    target: pathname + search,
    headers: { Host: host, ...headers },
    body: "",
  };
  return { ...headers, Authorization: signRequest(signable, identity) };
}
