import { normalizedCode } from "./retryable-codes.ts";

const BY_CODE = new Map([
  [
    "APIGW.0301",
    "Check cbr:accessKey and cbr:secretKey, or cbr:token, and that this machine's clock is right; the request was not " +
      "made again, since five bad signatures lock a key for five minutes",
  ],
  ["APIGW.0307", "The token has expired: get a new one and set it as cbr:token or HW_AUTH_TOKEN"],
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
    401,
    "Check the credentials: cbr:accessKey and cbr:secretKey, or cbr:token; the request was not made again",
  ],
  [403, "Grant the identity cbr:tasks:list and cbr:tasks:get in this project, or use another identity"],
  [404, "Check cbr:endpoint, cbr:region and cbr:projectId"],
  [407, "A proxy wants credentials, which this provider does not send"],
  [429, "Wait, or make fewer calls at once"],
]);

/**
 * Says what a person can do about an error of the service.
 * @param status - HTTP status.
 * @param code - The service's own code.
 * @returns One sentence without its full stop.
 */
export function remedyFor(status: number, code: string | undefined): string {
  const known = code === undefined ? undefined : BY_CODE.get(normalizedCode(code));
  return known ?? BY_STATUS.get(status) ?? remedyForClass(status);
}

function remedyForClass(status: number): string {
  if (status >= 500)
    return "The service failed by itself: try again later, and give its support the request id";
  if (status >= 300 && status < 400) return "Redirects are not followed: set cbr:endpoint to the right host";
  return "Check the arguments and the settings of the cbr provider";
}
