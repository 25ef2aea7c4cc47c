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
 * - `decided`: Reading ended early, because what was read decides the verdict whatever else the log holds (verdicts only).
 * - `unread`: The service could not be asked (verdicts of a gate with `mode: warn` only).
 */
export type IncompleteReason = ("window" | "changed" | "decided" | "unread")
/**
 * What a rule asks of the operation log. docs/compliance.md explains each.
 * 
 * - `lastSuccessWithin`: Each resource's newest success is young enough: `maxAge`, `operationTypes`, `newestMustSucceed`.
 * - `maxGap`: No two neighbouring successful backups, nor the window's ends, lie further apart: `interval`, `grace`.
 * - `consecutiveFailures`: The newest run of failed or timed-out backups is not too long: `max`. A later success clears it.
 * - `successRate`: Enough of the finished backups succeeded: `minPercent`, `minSamples`.
 * - `skippedBudget`: Not too many backups were skipped: `max`.
 * - `notStuck`: No operation has been running or waiting for too long: `maxRunning`, `maxWaiting`.
 * - `durationWithin`: No successful backup took too long: `maxDuration`.
 * - `restoreTestedWithin`: Each resource's newest successful restore is young enough: `maxAge`.
 * - `restoreTimeWithin`: The newest successful restore did not take too long: `maxDuration`.
 * - `replicatedWithin`: Each successful backup was replicated in time: `maxLag`, `regions`.
 * - `appConsistent`: The newest successful backup is application-consistent.
 * - `noDestructiveOps`: No backup or vault was deleted and no resource dissociated: `allow`.
 * - `errorCodes`: No operation ended with one of these error codes: `deny`.
 * - `covered`: Every expected resource has at least one operation log.
 */
export type ComplianceRuleType = ("lastSuccessWithin" | "maxGap" | "consecutiveFailures" | "successRate" | "skippedBudget" | "notStuck" | "durationWithin" | "restoreTestedWithin" | "restoreTimeWithin" | "replicatedWithin" | "appConsistent" | "noDestructiveOps" | "errorCodes" | "covered")
/**
 * Whether a rule turns the verdict.
 * 
 * - `error`: The rule turns the verdict.
 * - `warning`: The rule is reported and never turns the verdict.
 */
export type ComplianceSeverity = ("error" | "warning")
/**
 * What was found.
 * 
 * - `COMPLIANT`: Every rule holds, and everything that is needed to know so was read.
 * - `NON_COMPLIANT`: A rule does not hold.
 * - `NOT_APPLICABLE`: There is nothing to judge.
 * - `INSUFFICIENT_DATA`: It cannot be known: the list is not complete, the history is too short, or a log lacks what is needed.
 */
export type ComplianceStatus = ("COMPLIANT" | "NON_COMPLIANT" | "NOT_APPLICABLE" | "INSUFFICIENT_DATA")
/**
 * Which resources are judged.
 * 
 * - `all`: Every resource that the log names, whatever the age of its logs, and every expected one.
 * - `expected`: The expected resources only.
 */
export type ComplianceScope = ("all" | "expected")
/**
 * Which results carry the operation logs that decided them.
 * 
 * - `all`: Every result that rests on any.
 * - `failures`: Results that are not COMPLIANT or NOT_APPLICABLE.
 * - `none`: No result shows them.
 */
export type EvidenceMode = ("all" | "failures" | "none")
/**
 * What a gate does when there is no operation log to judge.
 * 
 * - `fail`: It fails at once.
 * - `wait`: It waits for one until the timeout; also while every operation is older than the window.
 * - `pass`: It passes. An operation older than the window is no missing one and does not pass.
 */
export type MissingPolicy = ("fail" | "wait" | "pass")
/**
 * What a gate does when its verdict does not hold.
 * 
 * - `enforce`: It fails, so that nothing that depends on it is created.
 * - `warn`: It passes with a warning; `passed` is false.
 */
export type GateMode = ("enforce" | "warn")
/**
 * When a gate that has passed is evaluated again.
 * 
 * - `always`: In every preview and update.
 * - `onChange`: When its inputs change only.
 */
export type GateRecheck = ("always" | "onChange")

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
 * Which operation logs are judged; those given must all match. What would hide failures from a rule (status, window, limit) is not offered.
 */
export interface ComplianceFilter {
/**
 * Only operations of this kind. One that excludes what a rule judges is an error.
 */
operationType?: OperationType
/**
 * Only operations on the resource with this ID, 1 to 255 characters.
 */
resourceId?: string
/**
 * Only operations on the resource with this name, 1 to 255 characters.
 */
resourceName?: string
/**
 * Only operations on resources of the vault with this ID (a UUID).
 */
vaultId?: string
/**
 * Only operations on resources of the vault with this name, 1 to 255 characters.
 */
vaultName?: string
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
 * Only operations of this enterprise project: its ID, `0` for the default one, or `all_granted_eps` for all that the identity may see. Default: the provider's `enterpriseProjectId`.
 */
enterpriseProjectId?: string
}
/**
 * One rule. A parameter that its type does not take is an error, and so is a missing one that it needs.
 */
export interface ComplianceRule {
/**
 * What the rule asks.
 */
type: ComplianceRuleType
/**
 * Whether it turns the verdict. Default: `error`.
 */
severity?: ComplianceSeverity
/**
 * lastSuccessWithin (default `24h`), restoreTestedWithin (required): the greatest age of the newest success, from its end.
 */
maxAge?: string
/**
 * lastSuccessWithin: kinds of operations whose successes count. Default: `backup` only.
 * 
 * @minItems 1
 */
operationTypes?: OperationType[]
/**
 * lastSuccessWithin: also that no operation which failed, timed out or was skipped is newer than the newest success; one with a status that no document names leaves it open. Default: `false`.
 */
newestMustSucceed?: boolean
/**
 * maxGap (required): the greatest distance of two neighbouring successes.
 */
interval?: string
/**
 * maxGap: added to `interval`. Default: `0s`.
 */
grace?: string
/**
 * consecutiveFailures (default 0), skippedBudget (required): the greatest number that is allowed, 0 or more.
 */
max?: number
/**
 * successRate (required): the least share of successes, 0 to 100.
 */
minPercent?: number
/**
 * successRate: with fewer finished operations nothing is known, 1 or more. Default: 1.
 */
minSamples?: number
/**
 * notStuck: how long an operation may run, from its start. It or `maxWaiting` is required.
 */
maxRunning?: string
/**
 * notStuck: how long an operation may wait, from its creation.
 */
maxWaiting?: string
/**
 * durationWithin, restoreTimeWithin (required): the longest time from start to end.
 */
maxDuration?: string
/**
 * replicatedWithin (required): the longest time from the end of a backup to the end of its replication.
 */
maxLag?: string
/**
 * replicatedWithin: each of these regions must have a replica. Default: any one region.
 * 
 * @minItems 1
 */
regions?: string[]
/**
 * noDestructiveOps: which of `delete`, `vault_delete` and `remove_resource` are allowed. Default: none.
 */
allow?: OperationType[]
/**
 * errorCodes (required): error codes of the service, such as `BackupService.6308`.
 * 
 * @minItems 1
 */
deny?: string[]
}
/**
 * Bounds of the growing, jittered delay between two looks.
 */
export interface PollInterval {
/**
 * The shortest delay, at least `100ms`. Default: `5s`.
 */
min?: string
/**
 * The longest delay, at most `1h` and not less than `min`. Default: `60s`, or `min` where that is longer.
 */
max?: string
}
/**
 * The time that is judged.
 */
export interface ComplianceWindow {
/**
 * Its start: RFC 3339, UTC.
 */
start: string
/**
 * Its end, as of which everything is judged: RFC 3339, UTC.
 */
end: string
}
/**
 * What was read to come to the verdict.
 */
export interface ComplianceSource {
/**
 * Region that was asked. Absent when the endpoint is fixed.
 */
region?: string
/**
 * Project that was asked. Absent when it could not be found out.
 */
projectId?: string
/**
 * The filter that was sent, the provider's defaults filled in.
 */
filter: ComplianceFilter
/**
 * The number of tasks as the service says it.
 */
count: number
/**
 * How many logs were read, each once.
 */
read: number
/**
 * `true` only when every matching log was read.
 */
complete: boolean
/**
 * Why `complete` is false. Absent when it is true.
 */
incompleteReason?: IncompleteReason | (string & {})
/**
 * When the oldest log that was read was created: RFC 3339, UTC. Absent when none was read.
 */
oldestCreatedAt?: string
/**
 * Fingerprint of what was judged: SHA-256, in hex, over a sum of hashes of the logs, as docs/compliance.md describes. It does not depend on order or pages.
 */
sha256: string
}
/**
 * A status that the service's documents do not name. It counts neither as a success nor as a failure.
 */
export interface UnknownStatus {
/**
 * As it came.
 */
status: string
/**
 * How many logs have it.
 */
count: number
}
/**
 * An operation log that decided a result.
 */
export interface ComplianceEvidence {
/**
 * ID of the operation log.
 */
operationLogId: string
/**
 * What the operation did.
 */
operationType?: OperationType | (string & {})
/**
 * How it stood at the window's end.
 */
status: OperationStatus | (string & {})
/**
 * When it was created: RFC 3339, UTC.
 */
createdAt: string
/**
 * When it started: RFC 3339, UTC.
 */
startedAt?: string
/**
 * When it ended: RFC 3339, UTC. Absent when it had not ended by the window's end.
 */
endedAt?: string
/**
 * The service's error code.
 */
errorCode?: string
}
/**
 * What one rule found of one resource.
 */
export interface ComplianceResult {
/**
 * Place of the rule in `rules`, from 0.
 */
ruleIndex: number
/**
 * Type of the rule.
 */
type: ComplianceRuleType | (string & {})
/**
 * Severity of the rule.
 */
severity: ComplianceSeverity | (string & {})
/**
 * ID of the resource. Absent for operation logs that name none.
 */
resourceId?: string
/**
 * Name of the resource in the newest log that tells it.
 */
resourceName?: string
/**
 * Kind of the resource.
 */
resourceType?: ResourceType | (string & {})
/**
 * What was found.
 */
status: ComplianceStatus | (string & {})
/**
 * Why, in one plain sentence.
 */
reason: string
/**
 * What the rule asks.
 */
expected: string
/**
 * What the log shows.
 */
observed: string
/**
 * The logs that decided, newest first, at most 10. Absent when there are none or `evidence` leaves them out.
 */
evidence?: ComplianceEvidence[]
}
/**
 * What one rule found in all.
 */
export interface ComplianceRuleSummary {
/**
 * Type of the rule.
 */
type: ComplianceRuleType | (string & {})
/**
 * Severity of the rule.
 */
severity: ComplianceSeverity | (string & {})
/**
 * The worst of its results: NON_COMPLIANT, then INSUFFICIENT_DATA, then COMPLIANT, then NOT_APPLICABLE.
 */
status: ComplianceStatus | (string & {})
/**
 * How many resources are COMPLIANT.
 */
compliant: number
/**
 * How many are NON_COMPLIANT.
 */
nonCompliant: number
/**
 * How many are INSUFFICIENT_DATA.
 */
insufficientData: number
/**
 * How many are NOT_APPLICABLE.
 */
notApplicable: number
}
/**
 * A verdict over the operation log.
 */
export interface BackupCompliance {
/**
 * The verdict: the worst status of the rules of severity `error`.
 */
status: ComplianceStatus | (string & {})
/**
 * `true` only when `status` is COMPLIANT.
 */
compliant: boolean
/**
 * The verdict in words, with what turned it.
 */
summary: string
/**
 * When it was evaluated: RFC 3339, UTC.
 */
evaluatedAt: string
/**
 * The time that was judged.
 */
window: ComplianceWindow
/**
 * What was read.
 */
source: ComplianceSource
/**
 * One summary for each rule, in the order of the rules.
 */
rules: ComplianceRuleSummary[]
/**
 * One result for each rule and resource: by rule, then by resource name and ID.
 */
results: ComplianceResult[]
/**
 * Statuses that no document names. Absent when there are none.
 */
unknownStatuses?: UnknownStatus[]
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
/**
 * How long the whole call may take, with all its pages, attempts and waits, instead of the provider's `callTimeout`; at most `1h`. It is not sent to the service.
 */
timeout?: string
}
/**
 * The matching logs, newest first, and whether they are all.
 */
export interface GetOperationLogsResult {
/**
 * The matching logs, each once: newest first by `createdAt`, then by `id`. A window takes its logs in the service's own order.
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
/**
 * How long the whole call may take, with all its pages, attempts and waits, instead of the provider's `callTimeout`; at most `1h`. It is not sent to the service.
 */
timeout?: string
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
 * What to judge, by which rules.
 */
export interface GetBackupComplianceArgs {
/**
 * Which operation logs are judged. Default: all of the project.
 */
filter?: ComplianceFilter
/**
 * How far back from `asOf` the log is judged; at most `3650d`. It must not be shorter than a rule that judges a window needs. Default: the longest that any rule looks back, at least `24h`.
 */
window?: string
/**
 * The moment as of which is judged: RFC 3339 with any offset; not in the future. Logs created later do not count, and an operation that ended later counts as running. Default: now, and then every log counts as it stands, also where the service's clock is ahead.
 */
asOf?: string
/**
 * Resources that must be there: IDs of 1 to 255 characters, as the service writes them. One that no log names is judged as well, and never COMPLIANT. Default: the filter's `resourceId`, if it has one.
 */
expectedResourceIds?: string[]
/**
 * Which resources are judged. Default: `all`; with a filter by `resourceId` just that resource.
 */
scope?: ComplianceScope
/**
 * The rules, at least one. Those of severity `error` make the verdict.
 * 
 * @minItems 1
 */
rules: ComplianceRule[]
/**
 * Which results carry their operation logs. Default: `failures`.
 */
evidence?: EvidenceMode
/**
 * Region to ask, such as `eu-west-101`, instead of the provider's. Project IDs are regional: without `projectId` the project is looked up anew in that region. Cannot be used when the provider's `endpoint` is set.
 */
region?: string
/**
 * Project to ask, instead of the provider's: 1 to 64 letters, digits, `-` or `_`.
 */
projectId?: string
/**
 * How long the whole call may take, with all its pages, attempts and waits, instead of the provider's `callTimeout`; at most `1h`. It is not sent to the service.
 */
timeout?: string
}
/**
 * The verdict.
 */
export interface GetBackupComplianceResult {
/**
 * The verdict: the worst status of the rules of severity `error`.
 */
status: ComplianceStatus | (string & {})
/**
 * `true` only when `status` is COMPLIANT.
 */
compliant: boolean
/**
 * The verdict in words, with what turned it.
 */
summary: string
/**
 * When it was evaluated: RFC 3339, UTC.
 */
evaluatedAt: string
/**
 * The time that was judged.
 */
window: ComplianceWindow
/**
 * What was read.
 */
source: ComplianceSource
/**
 * One summary for each rule, in the order of the rules.
 */
rules: ComplianceRuleSummary[]
/**
 * One result for each rule and resource: by rule, then by resource name and ID.
 */
results: ComplianceResult[]
/**
 * Statuses that no document names. Absent when there are none.
 */
unknownStatuses?: UnknownStatus[]
}
/**
 * A gate that fails closed: it is created only when its rules hold, so that nothing that depends on it is created before.
 * 
 * Create and Update wait while a backup is under way, at most `customTimeouts` (default 30 minutes). Every preview and update judges again (`recheck`). Delete does nothing. It cannot be imported.
 */
export interface OperationGateArgs {
/**
 * Which operation logs are judged. Either this or `operationLogId`.
 */
filter?: ComplianceFilter
/**
 * ID of the one operation log (a UUID) to judge and wait for. Either this or `filter`.
 */
operationLogId?: string
/**
 * The rules. Default: each matching resource's newest backup (with `operationLogId`: that operation) succeeded within `maxAge`, that is lastSuccessWithin with `newestMustSucceed`.
 * 
 * @minItems 1
 */
rules?: ComplianceRule[]
/**
 * Of the default rule: the greatest age of the success. Not with `rules`. Default: `24h`.
 */
maxAge?: string
/**
 * How far back the log is judged; at most `3650d`. It must not be shorter than a rule that judges a window needs. Default: the longest that any rule looks back, at least `24h`.
 */
window?: string
/**
 * Resources that must be there: IDs of 1 to 255 characters, as the service writes them. One that no log names is judged as well, and never COMPLIANT. Default: the filter's `resourceId`, if it has one.
 */
expectedResourceIds?: string[]
/**
 * Which resources are judged. Default: `all`; with a filter by `resourceId` just that resource.
 */
scope?: ComplianceScope
/**
 * What to do when there is nothing to judge. Default: `fail`.
 */
onMissing?: MissingPolicy
/**
 * While a matching operation is waiting or running, wait for its end. Default: `true`.
 */
waitForRunning?: boolean
/**
 * What to do when the verdict does not hold. Default: `enforce`.
 */
mode?: GateMode
/**
 * Bounds of the growing delay between two looks.
 */
pollInterval?: PollInterval
/**
 * The verdict must hold for this long before the gate passes. Default: `0s`.
 */
stableFor?: string
/**
 * Any texts by name; a change evaluates the gate again.
 */
triggers?: {
[k: string]: string
}
/**
 * When a gate that has passed is evaluated again. Default: `always`.
 */
recheck?: GateRecheck
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
 * A gate that fails closed: it is created only when its rules hold, so that nothing that depends on it is created before.
 * 
 * Create and Update wait while a backup is under way, at most `customTimeouts` (default 30 minutes). Every preview and update judges again (`recheck`). Delete does nothing. It cannot be imported.
 */
export interface OperationGateState {
/**
 * Which operation logs are judged. Either this or `operationLogId`.
 */
filter?: ComplianceFilter
/**
 * ID of the operation log that decided: the one that was asked for, else the newest success that was judged. Absent when there is none.
 */
operationLogId?: string
/**
 * The rules. Default: each matching resource's newest backup (with `operationLogId`: that operation) succeeded within `maxAge`, that is lastSuccessWithin with `newestMustSucceed`.
 * 
 * @minItems 1
 */
rules?: ComplianceRule[]
/**
 * Of the default rule: the greatest age of the success. Not with `rules`. Default: `24h`.
 */
maxAge?: string
/**
 * How far back the log is judged; at most `3650d`. It must not be shorter than a rule that judges a window needs. Default: the longest that any rule looks back, at least `24h`.
 */
window?: string
/**
 * Resources that must be there: IDs of 1 to 255 characters, as the service writes them. One that no log names is judged as well, and never COMPLIANT. Default: the filter's `resourceId`, if it has one.
 */
expectedResourceIds?: string[]
/**
 * Which resources are judged. Default: `all`; with a filter by `resourceId` just that resource.
 */
scope?: ComplianceScope
/**
 * What to do when there is nothing to judge. Default: `fail`.
 */
onMissing?: MissingPolicy
/**
 * While a matching operation is waiting or running, wait for its end. Default: `true`.
 */
waitForRunning?: boolean
/**
 * What to do when the verdict does not hold. Default: `enforce`.
 */
mode?: GateMode
/**
 * Bounds of the growing delay between two looks.
 */
pollInterval?: PollInterval
/**
 * The verdict must hold for this long before the gate passes. Default: `0s`.
 */
stableFor?: string
/**
 * Any texts by name; a change evaluates the gate again.
 */
triggers?: {
[k: string]: string
}
/**
 * When a gate that has passed is evaluated again. Default: `always`.
 */
recheck?: GateRecheck
/**
 * Region to ask, such as `eu-west-101`, instead of the provider's. Project IDs are regional: without `projectId` the project is looked up anew in that region. Cannot be used when the provider's `endpoint` is set.
 */
region?: string
/**
 * Project to ask, instead of the provider's: 1 to 64 letters, digits, `-` or `_`.
 */
projectId?: string
/**
 * The verdict, as getBackupCompliance answers it.
 */
verdict: BackupCompliance
/**
 * `true` only when the gate let its dependents through because its verdict holds, or because nothing was there and `onMissing` is `pass`; `false` when only `mode: warn` did.
 */
passed: boolean
/**
 * When it passed: RFC 3339, UTC. Absent when it did not.
 */
passedAt?: string
/**
 * How many looks at the operation log the last evaluation took.
 */
attempts: number
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
 * URL of IAM, which answers for project IDs, tokens and agencies. Must be `https`, except on loopback or with `insecure`. Default: `https://iam.{region}.{cloud}`. Environment: `HW_AUTH_URL`, `HUAWEICLOUD_SDK_IAM_ENDPOINT`.
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
 * Name of an IAM user whose password gets a token; goes with `password` and a domain. Environment: `HW_USER_NAME`.
 */
userName?: string
/**
 * Password of `userName`. Environment: `HW_USER_PASSWORD`.
 */
password?: string
/**
 * Account name (domain) that `userName` belongs to; or `domainId`. Environment: `HW_DOMAIN_NAME`.
 */
domainName?: string
/**
 * ID of the account (domain) that `userName` belongs to; or `domainName`. Environment: `HW_DOMAIN_ID`.
 */
domainId?: string
/**
 * Absolute path of a file of the vendor's command line, whose profile holds access keys. Default: `~/.hcloud/config.json`. Environment: `HW_SHARED_CONFIG_FILE`.
 */
sharedConfigFile?: string
/**
 * Name of the profile in that file. Default: the one that the file calls its current one. Environment: `HW_PROFILE`.
 */
profile?: string
/**
 * Absolute path of a file as the vendor's SDKs read it (INI, section `[basic]`). Default: `~/.huaweicloud/credentials`. Environment: `HUAWEICLOUD_SDK_CREDENTIALS_FILE`.
 */
credentialsFile?: string
/**
 * Agency that is taken on by whatever identity is found, as of another account; goes with `agencyDomainName` or `agencyDomainId`. Environment: `HW_ASSUME_ROLE_AGENCY_NAME`.
 */
agencyName?: string
/**
 * Account name (domain) that the agency belongs to. Environment: `HW_ASSUME_ROLE_DOMAIN_NAME`.
 */
agencyDomainName?: string
/**
 * ID of the account (domain) that the agency belongs to; instead of its name.
 */
agencyDomainId?: string
/**
 * URL of the metadata service that gives a cloud server temporary keys, asked when nothing else says who asks; `off` never asks it. Default: `http://169.254.169.254`. Environment: `CBR_METADATA_ENDPOINT`.
 */
metadataEndpoint?: string
/**
 * Default of the functions' `enterpriseProjectId`: an ID, `0` for the default enterprise project, or `all_granted_eps`. Environment: `HW_ENTERPRISE_PROJECT_ID`.
 */
enterpriseProjectId?: string
/**
 * A certificate (or several) to trust beside those of the machine, as of a company's own authority: PEM text, or the absolute path of a file that holds it. `NODE_EXTRA_CA_CERTS` holds as well.
 */
caCertificate?: string
/**
 * Accept any TLS certificate, and endpoints without TLS. For tests only. Default: `false`. Environment: `HW_INSECURE`.
 */
insecure?: boolean
/**
 * How many times a failed request is made again, 0 to 10. Default: 3. Environment: `HW_MAX_RETRIES`.
 */
maxRetries?: number
/**
 * How long a connection may take to come about, TLS included: a whole number with a unit, `ms`, `s`, `m`, `h` or `d`, such as `10s`; from `100ms` to `2m`. Default: `10s`.
 */
connectTimeout?: string
/**
 * How long one request may take: a whole number with a unit, `ms`, `s`, `m`, `h` or `d`, such as `30s`; at most `10m`. Default: `30s`.
 */
requestTimeout?: string
/**
 * How many pages of a list are asked for at once, 1 to 16. Default: 4.
 */
pagesInFlight?: number
/**
 * A list of more pages (of up to 1,000 logs) than this is an error, 1 to 100,000: it is never cut. Default: 2,000.
 */
maxPages?: number
/**
 * How long a whole call may take, with all its pages, attempts and waits: a whole number with a unit, `ms`, `s`, `m`, `h` or `d`, such as `2m`; from `1s` to `1h`. Default: `2m`.
 */
callTimeout?: string
}
