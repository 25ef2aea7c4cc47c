const RESOURCE = {
  id: "1dab32fa-ebf2-415a-ab0b-eabe6353bc86",
  type: "OS::Nova::Server",
  name: "ECS-0001",
  extra_info: {
    exclude_volumes: ["e6b3ca65-0c3b-4ef3-8fcd-37bd5bd7be1a"],
    include_volumes: [{ id: "8b9a1e2c-7e5c-4b5b-9f83-6ac1c6ad0d57", os_version: "CentOS 7.6" }],
  },
};

const BACKUP = { backup_id: "0e5d0ef6-7f0a-4890-b98c-cb12490e31c1", backup_name: "manualbk" };

/** Every documented member at once, as no single log of the service has them. */
export function fullWireLog(index: number): Record<string, unknown> {
  const place = (side: string): Record<string, string> => ({
    [`${side}_backup_id`]: BACKUP.backup_id,
    [`${side}_backup_name`]: "manualbk",
    [`${side}_checkpoint_id`]: "c2f7be7b-9c27-4a2e-b6e3-8e12f2a1b7a0",
    [`${side}_project_id`]: "04f1829c788037ac2fb8c01eb2b04b95",
    [`${side}_region`]: "cn-north-4",
  });
  return {
    id: `00000000-b008-4507-ab7d-${String(index).padStart(12, "0")}`,
    status: "success",
    created_at: `2026-02-28T14:31:36.0${index}9365`,
    started_at: "2026-02-28T14:31:36.007+00:00",
    ended_at: "2026-02-28T22:35:23+08:00",
    updated_at: "2026-02-28T14:35:23.584Z",
    project_id: "04f1829c788037ac2fb8c01eb2b04b95",
    checkpoint_id: "b432511f-d889-428f-8b0e-5f47c524c6b6",
    operation_type: "backup",
    policy_id: "6a1f3c0e-4d0c-4f0c-9b57-1f6bb6d5e3f2",
    provider_id: "0daac4c5-6707-4851-97ba-169e36266b66",
    vault_id: "6b7f2c4e-8d1a-4f5b-a3c9-1e2d3f4a5b6c",
    vault_name: "vault 1",
    error_info: { code: "BackupService.6308", message: "The server is locked." },
    extra_info: {
      common: { progress: 100, request_id: "req-1", task_id: "task-1" },
      resource: RESOURCE,
      backup: {
        ...BACKUP,
        incremental: "true",
        app_consistency_status: "1",
        app_consistency_error_code: "E1",
        app_consistency_error_message: "frozen",
      },
      delete: BACKUP,
      restore: { ...BACKUP, target_resource_id: RESOURCE.id, target_resource_name: "ECS-0002" },
      replication: { ...place("destination"), ...place("source") },
      sync: { sync_backup_num: 3, delete_backup_num: 1, err_sync_backup_num: 0 },
      remove_resources: { fail_count: 1, total_count: 2, resources: [RESOURCE, { id: "other" }] },
      vault_delete: { fail_count: 0, total_count: 4 },
      update_expiration_time: { affected_backups_count: 2, expiration_day: "2026-12-31" },
    },
  };
}
