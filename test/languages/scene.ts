/** What the service has while the programs of each language run. */
const HOUR_MS = 3_600_000;

/** The IDs that programs ask for. */
export const IDS = {
  success: "0c0a7f1e-52b4-4c0e-9d0e-6b7a90b54f01",
  failure: "0c0a7f1e-52b4-4c0e-9d0e-6b7a90b54f02",
  unknownType: "0c0a7f1e-52b4-4c0e-9d0e-6b7a90b54f03",
  unknownStatus: "0c0a7f1e-52b4-4c0e-9d0e-6b7a90b54f04",
  before: "0c0a7f1e-52b4-4c0e-9d0e-6b7a90b54f05",
} as const;

const finance = { id: "9b1de1a4-2c62-4d52-a3e0-30c50c8f7c11", name: "财务数据库（生产）" };
const storefront = { id: "9b1de1a4-2c62-4d52-a3e0-30c50c8f7c12", name: "storefront" };
const archive = { id: "9b1de1a4-2c62-4d52-a3e0-30c50c8f7c13", name: "档案 a+b/c=d&e" };

/** Names of the resources: each language must carry them unharmed. */
export const NAMES = { finance: finance.name, storefront: storefront.name, archive: archive.name } as const;

/** The code and words of the failure. */
export const FAILURE = { code: "BackupService.6308", message: "备份失败：the server is being backed up." };

/**
 * Logs in wire form: one with every member, one that failed, and two with a kind and a status that no document names, which
 * lack what a log may lack. Before the last of them its resource had a success.
 * @param now - Milliseconds since 1970.
 */
export function sceneLogs(now: number): object[] {
  const at = (hours: number): string => new Date(now - hours * HOUR_MS).toISOString().replace("Z", "+00:00");
  return [
    {
      ...log(IDS.success, "success", finance),
      created_at: at(1.2),
      started_at: at(1.1),
      ended_at: at(1),
      updated_at: at(1),
      checkpoint_id: "b432511f-d889-428f-8b0e-5f47c524c6b6",
      policy_id: "2701ce17-8a67-428a-96a4-54c3e6d8cf26",
      vault_id: "440765de-0171-492e-a755-2b950f800f15",
      vault_name: "备份库-北京",
      extra_info: {
        common: { progress: 100, request_id: "req-cdb98cc4-e87b-4f40-9b4a-57ec036620bc", task_id: "1" },
        resource: {
          ...finance,
          type: "OS::Nova::Server",
          extra_info: {
            exclude_volumes: ["90135c97-456d-4c5b-8f0b-0b07222ae40d"],
            include_volumes: [{ id: "90135c97-456d-4c5b-8f0b-0b07222ae40c", os_version: "CentOS 7.6 64bit" }],
          },
        },
        backup: {
          backup_id: "0e5d0ef6-7f0a-4890-b98c-cb12490e31c1",
          backup_name: "每晚_1234",
          incremental: "true",
          app_consistency_status: "0",
          app_consistency_error_code: "CBR.0001",
          app_consistency_error_message: "没有代理",
        },
      },
    },
    { ...log(IDS.failure, "failed", storefront), created_at: at(2.2), ended_at: at(2), error_info: FAILURE },
    {
      ...log(IDS.unknownType, "failed", storefront),
      operation_type: "verify_checksum",
      created_at: at(3),
      ended_at: null,
      vault_name: null,
      extra_info: {},
    },
    { ...log(IDS.unknownStatus, "paused", archive), created_at: at(4) },
    { ...log(IDS.before, "success", archive), created_at: at(12.1), ended_at: at(12) },
  ];
}

function log(id: string, status: string, resource: object): object {
  return {
    id,
    status,
    operation_type: "backup",
    provider_id: "0daac4c5-6707-4851-97ba-169e36266b66",
    project_id: "04f1829c788037ac2fb8c01eb2b04b95",
    error_info: { code: "", message: "" },
    extra_info: { resource: { ...resource, type: "OS::Nova::Server" }, backup: null },
  };
}
