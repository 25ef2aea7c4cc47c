import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { OperationLog, Simulator, SimulatorOptions } from "../../simulator/index.ts";
import { running } from "../simulator/support/running.ts";
import { ensurePython } from "../../tools/run/python-environment.ts";

const SCRIPT = fileURLToPath(new URL("call_sdk.py", import.meta.url));
const REQUIREMENTS = fileURLToPath(new URL("requirements.txt", import.meta.url));

interface Credentials {
  ak: string;
  sk: string;
  project_id?: string;
  security_token?: string;
}

interface Call {
  method: "list_op_logs" | "show_op_log";
  request: Record<string, string | number>;
  credentials?: Partial<Credentials>;
}

interface Outcome {
  answer?: {
    operation_logs?: unknown[];
    operation_log?: unknown;
    count?: number;
    limit?: number;
    offset?: number;
  };
  error?: { status_code?: number; request_id?: string; error_code?: string; error_msg: string };
}

const AWKWARD_NAME = "备份 a+b/c=d&e~f*g'(h)!";

describe("the official Python SDK on the simulator", function () {
  this.timeout(6 * 60_000);
  let python: string;
  before(async () => {
    python = await ensurePython(REQUIREMENTS);
  });

  /** Makes the calls in one process; credentials are the simulator's unless a call says otherwise. */
  async function make(simulator: Simulator, calls: readonly Call[]): Promise<Outcome[]> {
    const { endpoint, region, accessKey: ak, secretKey: sk } = simulator;
    const credentials = { ak, sk, project_id: simulator.projectId };
    const input = calls.map((call) => ({
      endpoint,
      region,
      ...call,
      credentials: { ...credentials, ...call.credentials },
    }));
    return JSON.parse(await run(JSON.stringify({ calls: input }))) as Outcome[];
  }

  async function run(input: string): Promise<string> {
    const env = { ...process.env, NO_PROXY: "127.0.0.1", PYTHONDONTWRITEBYTECODE: "1" };
    const script = promisify(execFile)(python, [SCRIPT], { env, timeout: 60_000, maxBuffer: 64 * 2 ** 20 });
    script.child.stdin?.end(input);
    return (await script).stdout;
  }

  function sdk(
    options: SimulatorOptions,
    body: (simulator: Simulator, truth: OperationLog[]) => Promise<void>,
  ) {
    return () => running(options, (simulator) => body(simulator, simulator.logs()));
  }

  it(
    "[I] lists everything, and understands every log",
    sdk({ logs: 120 }, async (simulator, truth) => {
      const [outcome] = await make(simulator, [{ method: "list_op_logs", request: {} }]);
      assert.deepEqual(asSeen(outcome?.answer?.operation_logs), asSeen(truth));
      assert.equal(outcome?.answer?.count, truth.length);
    }),
  );

  it(
    "[I] filters, with Chinese, spaces and everything that needs escaping",
    sdk({ logs: 300 }, async (simulator, truth) => {
      const one = truth.find((log) => log.vault_id && log.policy_id);
      assert.ok(one);
      const resourceId = one.extra_info.resource?.id ?? "";
      const cases: [Call["request"], (log: OperationLog) => boolean][] = [
        [{ resource_name: AWKWARD_NAME }, (log) => log.extra_info.resource?.name === AWKWARD_NAME],
        [{ vault_name: "vault.测试 1%" }, (log) => log.vault_name === "vault.测试 1%"],
        [{ status: "failed" }, (log) => log.status === "failed"],
        [{ operation_type: "restore" }, (log) => log.operation_type === "restore"],
        [
          { provider_id: one.provider_id, vault_id: one.vault_id ?? "" },
          (log) => log.provider_id === one.provider_id && log.vault_id === one.vault_id,
        ],
        [{ resource_id: resourceId }, (log) => log.extra_info.resource?.id === resourceId],
        [
          { start_time: "2019-01-01T00:00:00Z", end_time: "2020-01-01T00:00:00Z" },
          (log) => log.created_at.startsWith("2019"),
        ],
        [{ enterprise_project_id: "all_granted_eps" }, () => true],
      ];
      const calls = cases.map(([request]) => ({ method: "list_op_logs", request }) as const);
      const outcomes = await make(simulator, calls);
      for (const [index, [request, holds]] of cases.entries()) {
        const expected = truth.filter(holds);
        assert.ok(expected.length > 0, JSON.stringify(request));
        assert.deepEqual(
          asSeen(outcomes[index]?.answer?.operation_logs),
          asSeen(expected),
          JSON.stringify(request),
        );
      }
    }),
  );

  it(
    "[I] reads page after page",
    sdk({ logs: 50 }, async (simulator, truth) => {
      const requests = [0, 20, 40, 60].map((offset) => ({ limit: 20, offset }));
      const outcomes = await make(
        simulator,
        requests.map((request) => ({ method: "list_op_logs", request })),
      );
      const pages = outcomes.map(({ answer }) => answer?.operation_logs ?? []);
      assert.deepEqual(
        pages.map((page) => page.length),
        [20, 20, 10, 0],
      );
      assert.deepEqual(asSeen(pages.flat()), asSeen(truth));
      assert.deepEqual(
        outcomes.map(({ answer }) => [answer?.count, answer?.limit, answer?.offset]),
        requests.map(({ limit, offset }) => [50, limit, offset]),
      );
    }),
  );

  it(
    "[I] shows one log, and gets the error object of one that is not there",
    sdk({ logs: 20 }, async (simulator, truth) => {
      const id = "4827f2da-b008-4507-ab7d-42d0df5ed912";
      const [shown, missing] = await make(simulator, [
        { method: "show_op_log", request: { operation_log_id: id } },
        { method: "show_op_log", request: { operation_log_id: "00000000-0000-4000-8000-000000000000" } },
      ]);
      assert.deepEqual(asSeen(shown?.answer?.operation_log), asSeen(truth.find((log) => log.id === id)));
      assert.deepEqual(missing?.error, {
        status_code: 404,
        request_id: simulator.requests.at(-1)?.requestId,
        error_code: "BackupService.6500",
        error_msg: "Operation log does not exist.",
      });
    }),
  );

  it(
    "[I] discovers its project through IAM",
    sdk({ logs: 20, region: "cn-east-3", projectId: "f".repeat(32) }, async (simulator, truth) => {
      const { accessKey: ak, secretKey: sk } = simulator;
      const { endpoint, region } = simulator;
      const call = {
        endpoint,
        region,
        credentials: { ak, sk },
        method: "list_op_logs",
        request: { limit: 3 },
      };
      const [outcome] = JSON.parse(await run(JSON.stringify({ calls: [call] }))) as Outcome[];
      assert.deepEqual(asSeen(outcome?.answer?.operation_logs), asSeen(truth.slice(0, 3)));
      assert.deepEqual(
        simulator.requests.map(({ operation, query }) => [operation, query]),
        [
          ["projects", { name: "cn-east-3" }],
          ["list", { limit: "3" }],
        ],
      );
    }),
  );

  it(
    "[I] signs with a temporary key",
    sdk({ logs: 5, securityToken: "sts+/==" }, async (simulator) => {
      const call = { method: "list_op_logs", request: {} } as const;
      const [good, bad] = await make(simulator, [
        { ...call, credentials: { security_token: "sts+/==" } },
        { ...call, credentials: { security_token: "other" } },
      ]);
      assert.equal(good?.answer?.count, 5);
      assert.equal(bad?.error?.status_code, 401);
    }),
  );

  it(
    "[I] gets the errors of the gateway and of the service",
    sdk({ logs: 5 }, async (simulator) => {
      const [signature, parameter, project] = await make(simulator, [
        { method: "list_op_logs", request: {}, credentials: { sk: "wrong" } },
        { method: "list_op_logs", request: { limit: 0 } },
        { method: "list_op_logs", request: {}, credentials: { project_id: "0".repeat(32) } },
      ]);
      assert.deepEqual([signature?.error?.status_code, signature?.error?.error_code], [401, "APIGW.0301"]);
      assert.match(signature?.error?.error_msg ?? "", /verify aksk signature fail, canonicalRequest:GET\|/);
      assert.deepEqual(
        [parameter?.error?.status_code, parameter?.error?.error_code],
        [400, "BackupService.9900"],
      );
      assert.deepEqual(
        [project?.error?.status_code, project?.error?.error_code],
        [403, "BackupService.8600"],
      );
    }),
  );
});

/**
 * A value as the SDK's models show it: null for what is missing, text for the boolean of `incremental`, and nothing for
 * `include_volumes`, which they do not know.
 */
function asSeen(value: unknown): unknown {
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return value.map(asSeen);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(
    ([name, member]) => member !== null && name !== "include_volumes",
  );
  return Object.fromEntries(members.map(([name, member]) => [name, asSeen(member)]));
}
