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

/** Settings that are no texts. */
export const JSON_SETTINGS: readonly string[] = [
  "insecure",
  "maxRetries"
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

/** The members of an object by name; `null` for a plain value. Items of a list have the list's shape. */
export interface Shape {
  readonly [member: string]: Shape | null;
}

/** Every member of an operation log. */
export const OPERATION_LOG_SHAPE: Shape = {
  "id": null,
  "status": null,
  "createdAt": null,
  "checkpointId": null,
  "endedAt": null,
  "errorInfo": {
    "code": null,
    "message": null
  },
  "extraInfo": {
    "common": {
      "progress": null,
      "requestId": null,
      "taskId": null
    },
    "resource": {
      "id": null,
      "type": null,
      "name": null,
      "extraInfo": {
        "excludeVolumes": null,
        "includeVolumes": {
          "id": null,
          "osVersion": null
        }
      }
    },
    "backup": {
      "backupId": null,
      "backupName": null,
      "incremental": null,
      "appConsistencyStatus": null,
      "appConsistencyErrorCode": null,
      "appConsistencyErrorMessage": null
    },
    "delete": {
      "backupId": null,
      "backupName": null
    },
    "restore": {
      "backupId": null,
      "backupName": null,
      "targetResourceId": null,
      "targetResourceName": null
    },
    "replication": {
      "destinationBackupId": null,
      "destinationBackupName": null,
      "destinationCheckpointId": null,
      "destinationProjectId": null,
      "destinationRegion": null,
      "sourceBackupId": null,
      "sourceBackupName": null,
      "sourceCheckpointId": null,
      "sourceProjectId": null,
      "sourceRegion": null
    },
    "sync": {
      "syncBackupNum": null,
      "deleteBackupNum": null,
      "errSyncBackupNum": null
    },
    "removeResources": {
      "failCount": null,
      "totalCount": null,
      "resources": {
        "id": null,
        "type": null,
        "name": null,
        "extraInfo": {
          "excludeVolumes": null,
          "includeVolumes": {
            "id": null,
            "osVersion": null
          }
        }
      }
    },
    "vaultDelete": {
      "failCount": null,
      "totalCount": null
    },
    "updateExpirationTime": {
      "affectedBackupsCount": null,
      "expirationDay": null
    }
  },
  "operationType": null,
  "policyId": null,
  "projectId": null,
  "providerId": null,
  "startedAt": null,
  "updatedAt": null,
  "vaultId": null,
  "vaultName": null
};
