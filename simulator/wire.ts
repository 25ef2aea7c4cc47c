/** What travels: the JSON of the operation-log API, as this room reads the documents. */

type Nullable<T> = T | null;

export type OperationType =
  | "backup"
  | "copy"
  | "replication"
  | "restore"
  | "delete"
  | "sync"
  | "vault_delete"
  | "remove_resource"
  | "migrate_resources";

export type OperationStatus = "success" | "skipped" | "failed" | "running" | "timeout" | "waiting";

export const OPERATION_TYPES: readonly OperationType[] = [
  "backup",
  "copy",
  "replication",
  "restore",
  "delete",
  "sync",
  "vault_delete",
  "remove_resource",
  "migrate_resources",
];

export const OPERATION_STATUSES: readonly OperationStatus[] = [
  "success",
  "skipped",
  "failed",
  "running",
  "timeout",
  "waiting",
];

export interface ErrorInfo {
  code: string;
  message: string;
}

export interface Resource {
  id: string;
  type: string;
  name: string;
  extra_info?: { exclude_volumes?: string[]; include_volumes?: { id: string; os_version: string }[] };
}

export interface ExtraInfo {
  common?: { progress: number; request_id: string; task_id?: string };
  resource?: Nullable<Resource>;
  backup?: Nullable<{
    backup_id: string;
    backup_name: string;
    incremental?: string | boolean;
    app_consistency_status?: string;
    app_consistency_error_code?: Nullable<string>;
    app_consistency_error_message?: Nullable<string>;
  }>;
  delete?: Nullable<{ backup_id: string; backup_name: string }>;
  restore?: Nullable<{
    backup_id: string;
    backup_name: string;
    target_resource_id: string;
    target_resource_name: string;
  }>;
  replication?: Nullable<{
    destination_backup_id: Nullable<string>;
    destination_backup_name: Nullable<string>;
    destination_checkpoint_id: Nullable<string>;
    destination_project_id: string;
    destination_region: string;
    source_backup_id: string;
    source_backup_name: string;
    source_checkpoint_id: string;
    source_project_id: string;
    source_region: string;
  }>;
  sync?: Nullable<{ sync_backup_num: number; delete_backup_num: number; err_sync_backup_num: number }>;
  remove_resources?: Nullable<{ fail_count: number; total_count: number; resources: Resource[] }>;
  vault_delete?: Nullable<{ fail_count: number; total_count: number }>;
}

export interface OperationLog {
  id: string;
  project_id: string;
  status: OperationStatus;
  operation_type: OperationType;
  created_at: string;
  started_at: string;
  updated_at: string;
  ended_at?: Nullable<string>;
  error_info: ErrorInfo;
  extra_info: ExtraInfo;
  checkpoint_id?: Nullable<string>;
  policy_id?: Nullable<string>;
  provider_id: string;
  vault_id?: Nullable<string>;
  vault_name?: Nullable<string>;
}
