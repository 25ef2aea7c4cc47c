// Code generated from schema.json by `make generate`. DO NOT EDIT.

/** The version of the package. */
export const PACKAGE_VERSION: string = "0.1.0";

/** Settings that are no texts. */
export const JSON_SETTINGS: readonly string[] = [
  "insecure",
  "maxRetries",
  "pagesInFlight",
  "maxPages"
];

/** Settings whose values are never shown. */
export const SECRET_SETTINGS: readonly string[] = [
  "accessKey",
  "secretKey",
  "securityToken",
  "token",
  "password"
];

/** What a value of each pattern is, in words. */
export const PATTERN_MEANINGS: Readonly<Record<string, string>> = {
  "^[a-z0-9]+(-[a-z0-9]+)*$": "a region such as cn-north-4",
  "^[0-9A-Za-z_-]{1,64}$": "1 to 64 letters, digits, - or _",
  "^[Hh][Tt][Tt][Pp][Ss]?://": "a URL that begins with https:// (or http://)",
  "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$": "a domain such as myhuaweicloud.com",
  "^(off$|[Hh][Tt][Tt][Pp][Ss]?://)": "off, or a URL that begins with http:// or https://",
  "^(0|all_granted_eps|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$": "the UUID of an enterprise project, 0 or all_granted_eps",
  "^[1-9]\\d*(ms|s|m|h|d)$": "a whole number with a unit (ms, s, m, h or d), such as 30s",
  "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$": "an RFC 3339 time in UTC",
  "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$": "a UUID such as 4827f2da-b008-4507-ab7d-42d0df5ed912",
  "^(0|[1-9]\\d*)(ms|s|m|h|d)$": "0s, or a whole number with a unit (ms, s, m, h or d), such as 30s",
  "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$": "an RFC 3339 time with an offset, such as 2026-11-22T18:00:00Z",
  "^[a-zA-Z0-9._-]*$": "made of letters, digits, ., _ and -",
  "^\\S{1,255}$": "an ID of 1 to 255 characters without blanks"
};

/** The members of an object by name; `null` for a plain value. Items of a list have the list's shape. */
export interface Shape {
  readonly [member: string]: Shape | null;
}

/** Settings of the provider. */
export const SETTINGS: Shape = {
  "region": null,
  "projectId": null,
  "projectName": null,
  "endpoint": null,
  "iamEndpoint": null,
  "cloud": null,
  "accessKey": null,
  "secretKey": null,
  "securityToken": null,
  "token": null,
  "userName": null,
  "password": null,
  "domainName": null,
  "domainId": null,
  "sharedConfigFile": null,
  "profile": null,
  "credentialsFile": null,
  "agencyName": null,
  "agencyDomainName": null,
  "agencyDomainId": null,
  "metadataEndpoint": null,
  "enterpriseProjectId": null,
  "caCertificate": null,
  "insecure": null,
  "maxRetries": null,
  "connectTimeout": null,
  "requestTimeout": null,
  "pagesInFlight": null,
  "maxPages": null,
  "callTimeout": null
};

/** Inputs of each function and resource, by token. */
export const INPUT_SHAPES: Readonly<Record<string, Shape>> = {
  "cbr:index:getOperationLogs": {
    "startTime": null,
    "endTime": null,
    "enterpriseProjectId": null,
    "operationType": null,
    "providerId": null,
    "resourceId": null,
    "resourceName": null,
    "status": null,
    "vaultId": null,
    "vaultName": null,
    "destinationRegion": null,
    "destinationProjectId": null,
    "limit": null,
    "offset": null,
    "fields": null,
    "region": null,
    "projectId": null,
    "timeout": null
  },
  "cbr:index:getOperationLog": {
    "operationLogId": null,
    "region": null,
    "projectId": null,
    "timeout": null
  },
  "cbr:index:getBackupCompliance": {
    "filter": {
      "operationType": null,
      "resourceId": null,
      "resourceName": null,
      "vaultId": null,
      "vaultName": null,
      "providerId": null,
      "enterpriseProjectId": null
    },
    "window": null,
    "asOf": null,
    "expectedResourceIds": null,
    "scope": null,
    "rules": {
      "type": null,
      "severity": null,
      "maxAge": null,
      "operationTypes": null,
      "newestMustSucceed": null,
      "interval": null,
      "grace": null,
      "max": null,
      "minPercent": null,
      "minSamples": null,
      "maxRunning": null,
      "maxWaiting": null,
      "maxDuration": null,
      "maxLag": null,
      "regions": null,
      "allow": null,
      "deny": null
    },
    "evidence": null,
    "region": null,
    "projectId": null,
    "timeout": null
  },
  "cbr:index:OperationGate": {
    "filter": {
      "operationType": null,
      "resourceId": null,
      "resourceName": null,
      "vaultId": null,
      "vaultName": null,
      "providerId": null,
      "enterpriseProjectId": null
    },
    "operationLogId": null,
    "rules": {
      "type": null,
      "severity": null,
      "maxAge": null,
      "operationTypes": null,
      "newestMustSucceed": null,
      "interval": null,
      "grace": null,
      "max": null,
      "minPercent": null,
      "minSamples": null,
      "maxRunning": null,
      "maxWaiting": null,
      "maxDuration": null,
      "maxLag": null,
      "regions": null,
      "allow": null,
      "deny": null
    },
    "maxAge": null,
    "window": null,
    "expectedResourceIds": null,
    "scope": null,
    "onMissing": null,
    "waitForRunning": null,
    "mode": null,
    "pollInterval": {
      "min": null,
      "max": null
    },
    "stableFor": null,
    "triggers": null,
    "recheck": null,
    "region": null,
    "projectId": null
  }
};

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
