import assert from "node:assert/strict";

import { startSimulator, type Simulator } from "../../simulator/index.ts";
import { type PluginClient, startPlugin } from "./plugin-client.ts";

const LIST = "cbr:index:getOperationLogs";
const SHOW = "cbr:index:getOperationLog";
const SECRET = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const SEED_LOG = "4827f2da-b008-4507-ab7d-42d0df5ed912";

interface List {
  readonly operationLogs: { readonly id: string }[];
  readonly count: number;
  readonly complete: boolean;
}

describe("rpc: Invoke", () => {
  let simulator: Simulator;
  let plugin: PluginClient;
  const connection = (): Record<string, string> => ({
    endpoint: simulator.endpoint,
    region: simulator.region,
    projectId: simulator.projectId,
    accessKey: simulator.accessKey,
    secretKey: simulator.secretKey,
  });

  before(async () => {
    simulator = await startSimulator({ logs: 40 });
  });
  beforeEach(async () => {
    simulator.setFaults([]);
    simulator.requests.length = 0;
    plugin = await startPlugin();
    await plugin.configure(connection());
  });
  afterEach(() => plugin.stop());
  after(() => simulator.close());

  it("[I] lists what the simulator holds, in preview as in an update", async () => {
    const { result, failures } = await plugin.invoke(LIST, {});
    assert.deepEqual(failures, {});
    const list = result as List;
    assert.deepEqual(
      new Set(list.operationLogs.map(({ id }) => id)),
      new Set(simulator.logs().map(({ id }) => id)),
    );
    assert.equal(list.complete, true);
    assert.deepEqual((await plugin.invoke(LIST, {}, true)).result, result);
  });

  it("[I] reads one log, its members the result's own", async () => {
    const { result } = await plugin.invoke(SHOW, { operationLogId: SEED_LOG });
    assert.deepEqual(result, {
      id: SEED_LOG,
      status: "success",
      createdAt: "2019-05-23T14:31:36.039Z",
      startedAt: "2019-05-23T14:31:36.007Z",
      endedAt: "2019-05-23T14:35:23.511Z",
      updatedAt: "2019-05-23T14:35:23.584Z",
      operationType: "backup",
      projectId: "04f1829c788037ac2fb8c01eb2b04b95",
      providerId: "0daac4c5-6707-4851-97ba-169e36266b66",
      checkpointId: "b432511f-d889-428f-8b0e-5f47c524c6b6",
      extraInfo: {
        common: { progress: 100, requestId: "req-cdb98cc4-e87b-4f40-9b4a-57ec036620bc" },
        resource: { id: "1dab32fa-ebf2-415a-ab0b-eabe6353bc86", name: "ECS-0001", type: "OS::Nova::Server" },
        backup: { backupId: "0e5d0ef6-7f0a-4890-b98c-cb12490e31c1", backupName: "manualbk_backup" },
      },
    });
  });

  it("[I] answers failures of arguments all at once, and asks nothing", async () => {
    const { result, failures } = await plugin.invoke(LIST, { limit: 0, statos: "failed", vaultId: null });
    assert.equal(result, undefined);
    assert.deepEqual(Object.keys(failures).sort(), ["limit", "statos"]);
    assert.equal(simulator.requests.length, 0);
  });

  it("[I] takes a secret argument, makes the result secret and hides the value in an error", async () => {
    const hidden = { ...SECRET, value: SEED_LOG };
    const { result } = await plugin.invoke(SHOW, { operationLogId: hidden });
    assert.deepEqual((result as { status: object }).status, { ...SECRET, value: "success" });
    const absent = "4827f2da-0000-4507-ab7d-42d0df5ed912";
    await assert.rejects(
      plugin.invoke(SHOW, { operationLogId: { ...SECRET, value: absent } }),
      (error: Error) => {
        assert.match(error.message, /404 BackupService.6500/u);
        assert.ok(!error.message.includes(absent), error.message);
        return true;
      },
    );
    const { failures } = await plugin.invoke(SHOW, {
      operationLogId: { ...SECRET, value: "no-uuid-but-secret" },
    });
    assert.doesNotMatch(failures["operationLogId"] ?? assert.fail(), /no-uuid-but-secret/u);
  });

  it("[I] takes a secret without a value for no argument", async () => {
    const { result } = await plugin.invoke(LIST, { status: SECRET });
    assert.deepEqual((result as { complete: object }).complete, { ...SECRET, value: true });
  });

  it("[I] refuses an argument that is not known yet, by name", async () => {
    await assert.rejects(plugin.invoke(LIST, { vaultId: UNKNOWN }), /vaultId: is not known yet/u);
  });

  it("[I] says what an error of the service was: status, code, message, request id and remedy", async () => {
    await assert.rejects(
      plugin.invoke(SHOW, { operationLogId: "00000000-b008-4507-ab7d-42d0df5ed912" }),
      /404 BackupService\.6500: Operation log does not exist \(request id [^)]+\).*operationLogId.*CBR_NOT_FOUND/u,
    );
  });

  it("[I] says what is wrong with an answer also when its text is not well-formed", async () => {
    const logs = simulator.logs();
    simulator.setData([{ id: "a\udc00b", status: "success" }]);
    try {
      await assert.rejects(
        plugin.invoke(LIST, {}),
        /operation log a\ufffdb is not as .*CBR_RESPONSE_INVALID/u,
      );
    } finally {
      simulator.setData(logs);
    }
  });

  it("[I] names the functions that there are when it is asked for another", async () => {
    await assert.rejects(
      plugin.invoke("cbr:index:getBackups", {}),
      /no function cbr:index:getBackups; it has .*getOperationLogs/u,
    );
  });

  it("[I] ends a request under way when the caller goes away, and when the engine cancels", async () => {
    simulator.setFaults([{ match: { operation: "list" }, do: "hang" }]);
    const first = plugin.begin(LIST, {});
    await requestArrived(simulator, 1);
    const firstEnded = assert.rejects(first.ended, /CANCELLED/u);
    first.cancel();
    await firstEnded;
    const second = plugin.begin(LIST, {});
    const ended = assert.rejects(second.ended, /cancelled/u);
    await requestArrived(simulator, 2);
    const { default: empty } = await import("google-protobuf/google/protobuf/empty_pb.js");
    await plugin.call("cancel", new empty.Empty());
    await ended;
  });
});

/** Waits, turn by turn of the event loop, until so many requests have arrived. */
async function requestArrived(simulator: Simulator, count: number): Promise<void> {
  while (simulator.requests.length < count) await new Promise((resolve) => setImmediate(resolve));
}
