// Code generated from schema.json by `make generate`. DO NOT EDIT.

/**
 * What an operation did.
 * 
 * - `backup`: A resource was backed up.
 * - `copy`: A backup was copied to another region: the name that replications had before `replication`.
 * - `replication`: A backup was replicated to another region.
 * - `restore`: A resource was restored from a backup.
 * - `delete`: A backup was deleted.
 * - `sync`: Backups of a hybrid-cloud site were synchronised with the cloud.
 * - `vault_delete`: A vault was deleted with its backups.
 * - `remove_resource`: Resources were dissociated from a vault.
 * - `migrate_resources`: Resources were moved to another vault (named by the newest page of the API only).
 */
export type OperationType = ("backup" | "copy" | "replication" | "restore" | "delete" | "sync" | "vault_delete" | "remove_resource" | "migrate_resources")
/**
 * How an operation stands.
 * 
 * - `success`: It ended without an error.
 * - `skipped`: A check before the start failed, so it never ran.
 * - `failed`: It ended with an error: see `errorInfo`.
 * - `running`: It is under way: see `extraInfo.common.progress`.
 * - `timeout`: No error was reported, but a step overran its time and the operation was given up.
 * - `waiting`: It is queued and has not started.
 */
export type OperationStatus = ("success" | "skipped" | "failed" | "running" | "timeout" | "waiting")
/**
 * Whether a backup is consistent for the applications on the server.
 * 
 * - `0`: The backup is not application-consistent.
 * - `1`: The backup is application-consistent.
 */
export type AppConsistencyStatus = ("0" | "1")
/**
 * The kind of a protected resource.
 * 
 * - `OS::Nova::Server`: A cloud server (ECS).
 * - `OS::Cinder::Volume`: A cloud disk (EVS).
 * - `OS::Ironic::BareMetalServer`: A bare metal server (BMS).
 * - `OS::Native::Server`: A server on the customer's own premises.
 * - `OS::Sfs::Turbo`: An SFS Turbo file system.
 * - `OS::Workspace::DesktopV2`: A Workspace desktop.
 */
export type ResourceType = ("OS::Nova::Server" | "OS::Cinder::Volume" | "OS::Ironic::BareMetalServer" | "OS::Native::Server" | "OS::Sfs::Turbo" | "OS::Workspace::DesktopV2")
/**
 * A top-level member of an operation log.
 * 
 * - `id`: The member `id`, which always comes: naming it changes nothing.
 * - `status`: The member `status`, which always comes: naming it changes nothing.
 * - `createdAt`: The member `createdAt`, which always comes: naming it changes nothing.
 * - `checkpointId`: The member `checkpointId`.
 * - `endedAt`: The member `endedAt`.
 * - `errorInfo`: The member `errorInfo`.
 * - `extraInfo`: The member `extraInfo`.
 * - `operationType`: The member `operationType`.
 * - `policyId`: The member `policyId`.
 * - `projectId`: The member `projectId`.
 * - `providerId`: The member `providerId`.
 * - `startedAt`: The member `startedAt`.
 * - `updatedAt`: The member `updatedAt`.
 * - `vaultId`: The member `vaultId`.
 * - `vaultName`: The member `vaultName`.
 */
export type OperationLogField = ("id" | "status" | "createdAt" | "checkpointId" | "endedAt" | "errorInfo" | "extraInfo" | "operationType" | "policyId" | "projectId" | "providerId" | "startedAt" | "updatedAt" | "vaultId" | "vaultName")
/**
 * Why a list does not hold every matching log.
 * 
 * - `window`: `limit` or `offset` cut logs off, or the end of the list could not be proved within the window.
 * - `changed`: Logs came or went while the pages were read, and reading again did not settle.
 */
export type IncompleteReason = ("window" | "changed")

/**
 * Why an operation failed.
 */
export interface OperationErrorInfo {
/**
 * The service's error code, such as `BackupService.6308`. See the error codes in the service's API reference.
 */
code?: string
/**
 * The service's error message.
 */
message?: string
}
/**
 * What every kind of operation tells about itself.
 */
export interface OperationCommonInfo {
/**
 * Progress in percent, 0 to 100.
 */
progress?: number
/**
 * ID of the request that started the operation.
 */
requestId?: string
/**
 * ID of the backup task.
 */
taskId?: string
}
/**
 * A disk that is part of a server's backup.
 */
export interface IncludedVolume {
/**
 * ID of the disk.
 */
id?: string
/**
 * Operating system on the disk.
 */
osVersion?: string
}
/**
 * Which disks of a server its backups hold.
 */
export interface OperationResourceExtraInfo {
/**
 * IDs of the disks that are left out of backups, those attached later included. Only for servers that are backed up with some of their disks.
 */
excludeVolumes?: string[]
/**
 * The disks that are backed up.
 */
includeVolumes?: IncludedVolume[]
}
/**
 * The resource that an operation worked on.
 */
export interface OperationResource {
/**
 * ID of the resource.
 */
id?: string
/**
 * Kind of the resource.
 */
type?: ResourceType | (string & {})
/**
 * Name of the resource, 0 to 255 characters.
 */
name?: string
/**
 * Which disks its backups hold.
 */
extraInfo?: OperationResourceExtraInfo
}
/**
 * What a backup tells about itself.
 */
export interface OperationBackupInfo {
/**
 * ID of the backup.
 */
backupId?: string
/**
 * Name of the backup.
 */
backupName?: string
/**
 * Whether the backup is incremental (`true`) or full (`false`).
 */
incremental?: boolean
/**
 * Whether the backup is application-consistent: `"1"`, or not: `"0"`.
 */
appConsistencyStatus?: AppConsistencyStatus | (string & {})
/**
 * Error code when an application-consistent backup failed to be one.
 */
appConsistencyErrorCode?: string
/**
 * Error message when an application-consistent backup failed to be one.
 */
appConsistencyErrorMessage?: string
}
/**
 * What the deletion of a backup tells about itself.
 */
export interface OperationDeleteInfo {
/**
 * ID of the deleted backup.
 */
backupId?: string
/**
 * Name of the deleted backup.
 */
backupName?: string
}
/**
 * What a restore tells about itself.
 */
export interface OperationRestoreInfo {
/**
 * ID of the backup that was restored.
 */
backupId?: string
/**
 * Name of the backup that was restored.
 */
backupName?: string
/**
 * ID of the resource that it was restored to.
 */
targetResourceId?: string
/**
 * Name of the resource that it was restored to.
 */
targetResourceName?: string
}
/**
 * What a replication tells about itself.
 */
export interface OperationReplicationInfo {
/**
 * ID of the replica.
 */
destinationBackupId?: string
/**
 * Name of the replica.
 */
destinationBackupName?: string
/**
 * ID of the replica's restore point.
 */
destinationCheckpointId?: string
/**
 * Project that holds the replica.
 */
destinationProjectId?: string
/**
 * Region that holds the replica.
 */
destinationRegion?: string
/**
 * ID of the replicated backup.
 */
sourceBackupId?: string
/**
 * Name of the replicated backup.
 */
sourceBackupName?: string
/**
 * ID of the replicated backup's restore point.
 */
sourceCheckpointId?: string
/**
 * Project that the backup came from.
 */
sourceProjectId?: string
/**
 * Region that the backup came from.
 */
sourceRegion?: string
}
/**
 * What a synchronisation of a hybrid-cloud site tells about itself.
 */
export interface OperationSyncInfo {
/**
 * Number of backups that were synchronised.
 */
syncBackupNum?: number
/**
 * Number of backups that were deleted.
 */
deleteBackupNum?: number
/**
 * Number of backups that failed to be synchronised.
 */
errSyncBackupNum?: number
}
/**
 * What the removal of resources from a vault tells about itself.
 */
export interface OperationRemoveResourcesInfo {
/**
 * Number of resources that could not be removed.
 */
failCount?: number
/**
 * Number of backups that were deleted.
 */
totalCount?: number
/**
 * The resources.
 */
resources?: OperationResource[]
}
/**
 * What the deletion of a vault tells about itself.
 */
export interface OperationVaultDeleteInfo {
/**
 * Number of resources that this task failed to delete.
 */
failCount?: number
/**
 * Number of backups that this task was to delete.
 */
totalCount?: number
}
/**
 * What a change of backups' expiration tells about itself (named by the newest page of the API only).
 */
export interface OperationUpdateExpirationTimeInfo {
/**
 * Number of backups that the task affected.
 */
affectedBackupsCount?: number
/**
 * The day the backups are to expire, `YYYY-MM-DD`.
 */
expirationDay?: string
}
/**
 * Details by kind of operation. Every member can be absent.
 */
export interface OperationExtraInfo {
/**
 * Progress and ids, for every kind of operation.
 */
common?: OperationCommonInfo
/**
 * The resource that the operation worked on.
 */
resource?: OperationResource
/**
 * Details of a backup.
 */
backup?: OperationBackupInfo
/**
 * Details of a backup's deletion.
 */
delete?: OperationDeleteInfo
/**
 * Details of a restore.
 */
restore?: OperationRestoreInfo
/**
 * Details of a replication.
 */
replication?: OperationReplicationInfo
/**
 * Details of a synchronisation.
 */
sync?: OperationSyncInfo
/**
 * Details of a removal of resources from a vault.
 */
removeResources?: OperationRemoveResourcesInfo
/**
 * Details of a vault's deletion.
 */
vaultDelete?: OperationVaultDeleteInfo
/**
 * Details of a change of expiration.
 */
updateExpirationTime?: OperationUpdateExpirationTimeInfo
}
/**
 * One entry of the operation log: a task of the backup service and its result.
 */
export interface OperationLog {
/**
 * ID of the operation log.
 */
id: string
/**
 * How the operation stands. A value that the list does not hold is passed on as it came.
 */
status: OperationStatus | (string & {})
/**
 * When the operation was created: RFC 3339, UTC, with the digits that the service gave.
 */
createdAt: string
/**
 * ID of the restore point that the operation belongs to.
 */
checkpointId?: string
/**
 * When the operation ended: RFC 3339, UTC. Absent while it waits or runs.
 */
endedAt?: string
/**
 * Why the operation failed. Absent when nothing failed.
 */
errorInfo?: OperationErrorInfo
/**
 * Details by kind of operation: resource, backup, restore, progress and others.
 */
extraInfo?: OperationExtraInfo
/**
 * What the operation did. A value that the list does not hold is passed on as it came.
 */
operationType?: OperationType | (string & {})
/**
 * ID of the policy that started the operation. Absent for one that was started by hand.
 */
policyId?: string
/**
 * ID of the project.
 */
projectId?: string
/**
 * ID of the backup provider, which tells the kind of the protected object.
 */
providerId?: string
/**
 * When the operation started: RFC 3339, UTC.
 */
startedAt?: string
/**
 * When the operation log last changed: RFC 3339, UTC.
 */
updatedAt?: string
/**
 * ID of the vault that the resource is associated with.
 */
vaultId?: string
/**
 * Name of the vault that the resource is associated with.
 */
vaultName?: string
}
/**
 * What was asked of the service, as it was sent. Filters that were not given are absent.
 */
export interface OperationLogQuery {
/**
 * `startTime` as it was sent: UTC, whole seconds.
 */
startTime?: string
/**
 * `endTime` as it was sent: UTC, whole seconds.
 */
endTime?: string
/**
 * The enterprise project that was asked for, the provider's default included.
 */
enterpriseProjectId?: string
/**
 * `operationType` as it was given.
 */
operationType?: string
/**
 * `providerId` as it was given.
 */
providerId?: string
/**
 * `resourceId` as it was given.
 */
resourceId?: string
/**
 * `resourceName` as it was given.
 */
resourceName?: string
/**
 * `status` as it was given.
 */
status?: string
/**
 * `vaultId` as it was given.
 */
vaultId?: string
/**
 * `vaultName` as it was given.
 */
vaultName?: string
/**
 * `destinationRegion` as it was given.
 */
destinationRegion?: string
/**
 * `destinationProjectId` as it was given.
 */
destinationProjectId?: string
/**
 * `limit` as it was given.
 */
limit?: number
/**
 * `offset` as it was given.
 */
offset?: number
/**
 * `fields` as it was given.
 */
fields?: string[]
/**
 * The region that was asked. Absent when only an endpoint is configured.
 */
region?: string
/**
 * The project that was asked.
 */
projectId: string
}
/**
 * Every filter is optional; those given must all match.
 */
export interface GetOperationLogsArgs {
/**
 * Only operations from this time on: RFC 3339 with any offset, such as `2026-11-22T18:00:00Z` or `2026-11-23T02:00:00+08:00`. Sent in UTC, rounded down to the whole second. The service's pages do not say whether it tests the creation or the start of an operation.
 */
startTime?: string
/**
 * Only operations up to this time: RFC 3339 with any offset. Sent in UTC, rounded up to the whole second. It may hide operations that have not ended yet. Must not be before `startTime`.
 */
endTime?: string
/**
 * Only operations of this enterprise project: its ID, `0` for the default one, or `all_granted_eps` for all that the identity may see. Default: the provider's `enterpriseProjectId`.
 */
enterpriseProjectId?: string
/**
 * Only operations of this kind.
 */
operationType?: OperationType
/**
 * Only operations of this backup provider, which tells the kind of the protected object:
 * 
 * - `0daac4c5-6707-4851-97ba-169e36266b66`: cloud servers
 * - `d1603440-187d-4516-af25-121250c7cc97`: disks
 * - `3f3c3220-245c-4805-b811-758870015881`: SFS Turbo file systems
 * - `a13639de-00be-4e94-af30-26912d75e4a2`: hybrid-cloud VMware servers
 * - `86a80900-71bf-4961-956a-d52df944f84a`: Workspace desktops
 */
providerId?: string
/**
 * Only operations on the resource with this ID, 1 to 255 characters.
 */
resourceId?: string
/**
 * Only operations on the resource with this name, 1 to 255 characters.
 */
resourceName?: string
/**
 * Only operations that stand so.
 */
status?: OperationStatus
/**
 * Only operations on resources of the vault with this ID (a UUID).
 */
vaultId?: string
/**
 * Only operations on resources of the vault with this name, 1 to 255 characters.
 */
vaultName?: string
/**
 * Only replications to this region, 1 to 255 characters of `A-Z a-z 0-9 . _ -`.
 */
destinationRegion?: string
/**
 * Only replications to this project.
 */
destinationProjectId?: string
/**
 * At most this many logs, 1 or more, counted from `offset`. More than 1,000 are read in several pages. Default: every matching log.
 */
limit?: number
/**
 * Skip this many logs of the whole list, 0 or more. Default: 0.
 */
offset?: number
/**
 * Which optional members each log carries; `id`, `status` and `createdAt` always come. An empty list leaves these three. Default: every member. Fewer members make large lists travel faster through the engine.
 */
fields?: OperationLogField[]
/**
 * Region to ask, such as `eu-west-101`, instead of the provider's. Project IDs are regional: without `projectId` the project is looked up anew in that region. Cannot be used when the provider's `endpoint` is set.
 */
region?: string
/**
 * Project to ask, instead of the provider's: 1 to 64 letters, digits, `-` or `_`.
 */
projectId?: string
}
/**
 * The matching logs, newest first as far as the service answers so, and whether they are all.
 */
export interface GetOperationLogsResult {
/**
 * The matching logs, each once.
 */
operationLogs: OperationLog[]
/**
 * The number of tasks as the service says it. Its pages leave open whether that is the number of all matching logs or of those on a page: use `complete` to know whether a list is whole.
 */
count: number
/**
 * `true` only when every matching log is in `operationLogs`.
 */
complete: boolean
/**
 * Why `complete` is `false`. Absent when it is `true`.
 */
incompleteReason?: IncompleteReason | (string & {})
/**
 * What was asked, as it was sent.
 */
query: OperationLogQuery
}
/**
 * Which operation log, and where.
 */
export interface GetOperationLogArgs {
/**
 * ID of the operation log (a UUID).
 */
operationLogId: string
/**
 * Region to ask, such as `eu-west-101`, instead of the provider's. Project IDs are regional: without `projectId` the project is looked up anew in that region. Cannot be used when the provider's `endpoint` is set.
 */
region?: string
/**
 * Project to ask, instead of the provider's: 1 to 64 letters, digits, `-` or `_`.
 */
projectId?: string
}
/**
 * The operation log.
 */
export interface GetOperationLogResult {
/**
 * ID of the operation log.
 */
id: string
/**
 * How the operation stands. A value that the list does not hold is passed on as it came.
 */
status: OperationStatus | (string & {})
/**
 * When the operation was created: RFC 3339, UTC, with the digits that the service gave.
 */
createdAt: string
/**
 * ID of the restore point that the operation belongs to.
 */
checkpointId?: string
/**
 * When the operation ended: RFC 3339, UTC. Absent while it waits or runs.
 */
endedAt?: string
/**
 * Why the operation failed. Absent when nothing failed.
 */
errorInfo?: OperationErrorInfo
/**
 * Details by kind of operation: resource, backup, restore, progress and others.
 */
extraInfo?: OperationExtraInfo
/**
 * What the operation did. A value that the list does not hold is passed on as it came.
 */
operationType?: OperationType | (string & {})
/**
 * ID of the policy that started the operation. Absent for one that was started by hand.
 */
policyId?: string
/**
 * ID of the project.
 */
projectId?: string
/**
 * ID of the backup provider, which tells the kind of the protected object.
 */
providerId?: string
/**
 * When the operation started: RFC 3339, UTC.
 */
startedAt?: string
/**
 * When the operation log last changed: RFC 3339, UTC.
 */
updatedAt?: string
/**
 * ID of the vault that the resource is associated with.
 */
vaultId?: string
/**
 * Name of the vault that the resource is associated with.
 */
vaultName?: string
}
/**
 * The connection to a cloud backup service: where it is, and who asks. Every setting can come from the environment as well.
 */
export interface ProviderConfiguration {
/**
 * Region of the service, such as `cn-north-4` or `eu-de`. Environment: `HW_REGION_NAME`.
 */
region?: string
/**
 * ID of the project whose operation log is read: 1 to 64 letters, digits, `-` or `_`. Default: looked up by `projectName`, else by the region. Environment: `HW_PROJECT_ID`, `HUAWEICLOUD_SDK_PROJECT_ID`.
 */
projectId?: string
/**
 * Name of the project, 1 to 64 characters, for when its ID is not known. Environment: `HW_PROJECT_NAME`.
 */
projectName?: string
/**
 * URL of the backup service, such as `https://cbr.eu-de.otc.t-systems.com`. Must be `https`, except on loopback or with `insecure`. Default: `https://cbr.{region}.{cloud}`.
 */
endpoint?: string
/**
 * URL of IAM, which answers for project IDs. Must be `https`, except on loopback or with `insecure`. Default: `https://iam.{region}.{cloud}`. Environment: `HW_AUTH_URL`, `HUAWEICLOUD_SDK_IAM_ENDPOINT`.
 */
iamEndpoint?: string
/**
 * Domain of the cloud that the default endpoints are built with, such as `myhuaweicloud.eu` or `otc.t-systems.com`. Default: `myhuaweicloud.com`. Environment: `HW_CLOUD`.
 */
cloud?: string
/**
 * Access key (AK) that requests are signed with; goes with `secretKey`. Environment: `HW_ACCESS_KEY`, `HUAWEICLOUD_SDK_AK`, `CLOUD_SDK_AK`.
 */
accessKey?: string
/**
 * Secret key (SK) that requests are signed with; goes with `accessKey`. Environment: `HW_SECRET_KEY`, `HUAWEICLOUD_SDK_SK`, `CLOUD_SDK_SK`.
 */
secretKey?: string
/**
 * Security token of a temporary access key; goes with `accessKey` and `secretKey`. Environment: `HW_SECURITY_TOKEN`, `HUAWEICLOUD_SDK_SECURITY_TOKEN`.
 */
securityToken?: string
/**
 * An IAM token, sent as `X-Auth-Token`, instead of access keys. Valid for 24 hours. Environment: `HW_AUTH_TOKEN`.
 */
token?: string
/**
 * Default of the functions' `enterpriseProjectId`: an ID, `0` for the default enterprise project, or `all_granted_eps`. Environment: `HW_ENTERPRISE_PROJECT_ID`.
 */
enterpriseProjectId?: string
/**
 * Accept any TLS certificate, and endpoints without TLS. For tests only. Default: `false`. Environment: `HW_INSECURE`.
 */
insecure?: boolean
/**
 * How many times a failed request is made again, 0 to 10. Default: 3. Environment: `HW_MAX_RETRIES`.
 */
maxRetries?: number
/**
 * How long one request may take: a whole number with a unit, `ms`, `s`, `m`, `h` or `d`, such as `30s`; at most `10m`. Default: `30s`.
 */
requestTimeout?: string
}
