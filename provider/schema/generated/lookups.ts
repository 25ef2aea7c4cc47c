// Code generated from schema.json by `make generate`. DO NOT EDIT.

/** Settings of the provider. */
export const SETTINGS: readonly string[] = [
  "region",
  "projectId",
  "projectName",
  "endpoint",
  "iamEndpoint",
  "cloud",
  "accessKey",
  "secretKey",
  "securityToken",
  "token",
  "enterpriseProjectId",
  "insecure",
  "maxRetries",
  "requestTimeout"
];

/** Settings whose values are never shown. */
export const SECRET_SETTINGS: readonly string[] = [
  "accessKey",
  "secretKey",
  "securityToken",
  "token"
];

/** Arguments of each function, by token. */
export const FUNCTION_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  "cbr:index:getOperationLogs": [
    "startTime",
    "endTime",
    "enterpriseProjectId",
    "operationType",
    "providerId",
    "resourceId",
    "resourceName",
    "status",
    "vaultId",
    "vaultName",
    "destinationRegion",
    "destinationProjectId",
    "limit",
    "offset",
    "fields",
    "region",
    "projectId"
  ],
  "cbr:index:getOperationLog": [
    "operationLogId",
    "region",
    "projectId"
  ]
};

/** What a value of each pattern is, in words. */
export const PATTERN_MEANINGS: Readonly<Record<string, string>> = {
  "^[a-z0-9]+(-[a-z0-9]+)*$": "a region such as cn-north-4",
  "^[0-9A-Za-z_-]{1,64}$": "1 to 64 letters, digits, - or _",
  "^[Hh][Tt][Tt][Pp][Ss]?://": "a URL that begins with https:// (or http://)",
  "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$": "a domain such as myhuaweicloud.com",
  "^(0|all_granted_eps|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$": "the UUID of an enterprise project, 0 or all_granted_eps",
  "^[1-9]\\d*(ms|s|m|h|d)$": "a whole number with a unit (ms, s, m, h or d), such as 30s",
  "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$": "an RFC 3339 time in UTC",
  "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$": "an RFC 3339 time with an offset, such as 2026-11-22T18:00:00Z",
  "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$": "a UUID such as 4827f2da-b008-4507-ab7d-42d0df5ed912",
  "^[a-zA-Z0-9._-]*$": "made of letters, digits, ., _ and -"
};
