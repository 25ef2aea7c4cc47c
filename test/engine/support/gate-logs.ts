import type { CountedStep, Timeline } from "../../../simulator/index.ts";

/** A server as its logs name it. */
interface Server {
  readonly id: string;
  readonly name: string;
}

/** The server that gates look at. */
export const ledger: Server = { id: "c2d90e6f-7b1e-4c35-b7a4-90f3c6de8d32", name: "ledger" };
/** Another one of the same project. */
export const storefront: Server = { id: "8e1b7a44-0c55-4a0b-8f0d-2a9d3f1c5b21", name: "storefront" };

/** The log of the ledger's backups; every backup of {@link backup} has it unless told another one. */
export const LOG_ID = "4827f2da-b008-4507-ab7d-42d0df5ed913";

const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
const LASTED_MS = 4 * MINUTE_MS;

/** How {@link backup} ended, and when. */
interface BackupOptions {
  readonly id?: string;
  readonly of?: Server;
  readonly status?: "success" | "failed";
  readonly agoMs?: number;
}

/**
 * A backup that has ended, in wire form; without options the ledger's, a success of an hour ago.
 * @param options - What is told apart from that.
 */
export function backup({ id, of, status = "success", agoMs = HOUR_MS }: BackupOptions = {}): object {
  const ended = Date.now() - agoMs;
  const time = (ms: number): string => new Date(ms).toISOString().replace("Z", "+00:00");
  return {
    ...frame(of, id),
    status,
    created_at: time(ended - LASTED_MS),
    started_at: time(ended - LASTED_MS),
    ended_at: time(ended),
    updated_at: time(ended),
    ...(status === "failed" ? { error_info: FAILURE } : {}),
  };
}

/** A backup of the ledger that changes while it is watched. */
export function unfolding(...steps: readonly CountedStep[]): { readonly timelines: readonly Timeline[] } {
  return { timelines: [{ log: frame(), steps }] };
}

/** A backup of the ledger that never ends. */
export function endless(): { readonly timelines: readonly Timeline[] } {
  return unfolding({ afterRequests: 0, status: "running", progress: 37 });
}

/** A code and message of the service's published error table. */
export const FAILURE = {
  code: "BackupService.6308",
  message: "The backup failed because the server is being backed up.",
};

function frame(of = ledger, id = LOG_ID): object {
  return {
    id,
    operation_type: "backup",
    provider_id: "0daac4c5-6707-4851-97ba-169e36266b66",
    checkpoint_id: "b432511f-d889-428f-8b0e-5f47c524c6b6",
    project_id: "04f1829c788037ac2fb8c01eb2b04b95",
    vault_id: null,
    error_info: { code: "", message: "" },
    extra_info: { resource: { ...of, type: "OS::Nova::Server" } },
  };
}
