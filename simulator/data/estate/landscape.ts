import type { Random } from "./random.ts";

/** What keeps backups, and the policy that fills it, if any. */
export interface Vault {
  readonly id: string;
  readonly name: string;
  readonly policyId: string | null;
  readonly enterpriseProjectId: string;
}

/** What is backed up. */
export interface ProtectedResource {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly providerId: string;
  /** Null for one whose backups were made by hand, outside of any vault. */
  readonly vault: Vault | null;
  readonly volumes: readonly string[];
}

export interface Landscape {
  readonly vaults: readonly [Vault, ...Vault[]];
  readonly resources: readonly [ProtectedResource, ...ProtectedResource[]];
}

interface Kind {
  readonly type: string;
  readonly providerId: string;
  readonly names: readonly [string, ...string[]];
}

const SERVER_PROVIDER = "0daac4c5-6707-4851-97ba-169e36266b66";

/** Most are cloud servers, as in most estates; one name holds every character that needs escaping in a query. */
const KINDS: readonly [Kind, ...Kind[]] = [
  { type: "OS::Nova::Server", providerId: SERVER_PROVIDER, names: ["ECS", "web", "备份 a+b/c=d&e~f*g'(h)!"] },
  {
    type: "OS::Cinder::Volume",
    providerId: "d1603440-187d-4516-af25-121250c7cc97",
    names: ["volume", "数据盘"],
  },
  { type: "OS::Nova::Server", providerId: SERVER_PROVIDER, names: ["db", "订单服务器", "erp"] },
  {
    type: "OS::Sfs::Turbo",
    providerId: "3f3c3220-245c-4805-b811-758870015881",
    names: ["sfs-turbo", "共享文件"],
  },
  { type: "OS::Ironic::BareMetalServer", providerId: SERVER_PROVIDER, names: ["bms", "裸金属"] },
  {
    type: "OS::Native::Server",
    providerId: "a13639de-00be-4e94-af30-26912d75e4a2",
    names: ["vmware", "esx guest"],
  },
  { type: "OS::Nova::Server", providerId: SERVER_PROVIDER, names: ["cache", "测试机"] },
  {
    type: "OS::Workspace::DesktopV2",
    providerId: "86a80900-71bf-4961-956a-d52df944f84a",
    names: ["desktop", "云桌面"],
  },
];

const VAULT_NAMES = [
  "vault-prod",
  "生产环境存储库",
  "vault.测试 1%",
  "vault-archive",
  "vault-erp",
  "开发环境存储库",
];

/**
 * Invents vaults with policies, and the resources that they protect.
 * @param random - Decides everything.
 * @param logs - The number of logs to come; there is a resource for about twelve, at most 400.
 * @returns At least one vault and eight resources, one of each kind.
 */
export function createLandscape(random: Random, logs: number): Landscape {
  const enterpriseProjects = ["0", random.uuid(), random.uuid()] as const;
  const createVault = (index: number): Vault => ({
    id: random.uuid(),
    name: numbered(
      VAULT_NAMES[index % VAULT_NAMES.length] ?? "vault",
      Math.floor(index / VAULT_NAMES.length),
    ),
    policyId: index % 3 === 2 ? null : random.uuid(),
    enterpriseProjectId: enterpriseProjects[index % 3] ?? "0",
  });
  const count = Math.min(400, Math.max(KINDS.length, Math.round(logs / 12)));
  const vaults: [Vault, ...Vault[]] = [createVault(0)];
  while (vaults.length < Math.max(3, count / 8)) vaults.push(createVault(vaults.length));
  const resources: [ProtectedResource, ...ProtectedResource[]] = [createResource(random, 0, vaults)];
  while (resources.length < count) resources.push(createResource(random, resources.length, vaults));
  return { vaults, resources };
}

function createResource(
  random: Random,
  index: number,
  vaults: readonly [Vault, ...Vault[]],
): ProtectedResource {
  const { type, providerId, names } = KINDS[index % KINDS.length] ?? KINDS[0];
  const round = Math.floor(index / KINDS.length);
  return {
    id: random.uuid(),
    name: numbered(names[round % names.length] ?? names[0], Math.floor(round / names.length)),
    type,
    providerId,
    vault: index % 7 === 6 ? null : random.pick(vaults),
    volumes: Array.from({ length: random.integer(1, 3) }, () => random.uuid()),
  };
}

/** The first of a name stands alone; the others are counted. */
function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name}-${String(index + 1).padStart(4, "0")}`;
}
