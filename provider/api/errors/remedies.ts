import { normalizedCode } from "./retryable-codes.ts";

/** What a request was authorized with; what helps after a refusal depends on it. */
export type AuthorizedBy = "token" | "keys" | "temporary keys";

const EXPIRED = "get a new one and set it as cbr:token or HW_AUTH_TOKEN; tokens last 24 hours";

const AFTER_REFUSAL: Readonly<Record<AuthorizedBy, string>> = {
  token: `The token is wrong, expired or of another project: ${EXPIRED}`,
  keys:
    "Check cbr:accessKey and cbr:secretKey (or HW_ACCESS_KEY and HW_SECRET_KEY) and this machine's clock. It was not " +
    "tried again: more than five bad signatures lock a key for five minutes. If it is locked already, wait that long",
  "temporary keys":
    "Check cbr:accessKey, cbr:secretKey and cbr:securityToken, which belong together and expire together, and this " +
    "machine's clock. It was not tried again: more than five bad signatures lock a key for five minutes",
};

const BY_CODE = new Map([
  ["APIGW.0307", `The token has expired: ${EXPIRED}`],
  ["APIGW.0101", "The host does not serve this API: check cbr:endpoint, cbr:region and cbr:cloud"],
  ["APIGW.0308", "The quota of requests is used up: wait, or make fewer calls at once"],
  [
    "BackupService.6500",
    "There is no such log in this project: check operationLogId, cbr:projectId and cbr:region",
  ],
  ["BackupService.6301", "Use one of the provider ids that the documentation of providerId lists"],
  ["BackupService.9900", "Check the filters: the service does not accept one of the values"],
]);

const BY_STATUS = new Map([
  [
    403,
    "Check that cbr:projectId is a project of this region, and grant the identity cbr:tasks:list and cbr:tasks:get in it",
  ],
  [404, "Check cbr:endpoint, cbr:region and cbr:projectId"],
  [407, "A proxy wants credentials, which this provider does not send"],
  [429, "Wait, or make fewer calls at once"],
]);

/** A signature holds its time, which a token does not. */
function afterRefusal(authorizedBy: AuthorizedBy, clockOff: string | undefined): string {
  if (clockOff === undefined || authorizedBy === "token") return AFTER_REFUSAL[authorizedBy];
  return (
    `This machine's clock is ${clockOff} the service's, which is the likely cause: a signature holds its time, and is ` +
    "refused when that is more than 15 minutes off. Set the clock, by NTP for example. It was not tried again: more " +
    "than five bad signatures lock a key for five minutes"
  );
}

/**
 * Says what a person can do about an error of the service.
 * @param status - HTTP status.
 * @param code - The service's own code.
 * @param authorizedBy - What the request was authorized with.
 * @param clockOff - How far this machine's clock is off, in words; undefined when it is not.
 * @returns One sentence without its full stop.
 */
export function remedyFor(
  status: number,
  code: string | undefined,
  authorizedBy: AuthorizedBy,
  clockOff?: string,
): string {
  const known = code === undefined || status === 403 ? undefined : BY_CODE.get(normalizedCode(code));
  if (known !== undefined) return known;
  if (status === 401) return afterRefusal(authorizedBy, clockOff);
  return BY_STATUS.get(status) ?? remedyForClass(status);
}

function remedyForClass(status: number): string {
  if (status >= 500)
    return "The service failed by itself: try again later, and give its support the request id";
  if (status >= 300 && status < 400) return "Redirects are not followed: set cbr:endpoint to the right host";
  return "Check the arguments and the settings of the cbr provider";
}
