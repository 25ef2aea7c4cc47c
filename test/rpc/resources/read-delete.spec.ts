import assert from "node:assert/strict";

import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type structs from "google-protobuf/google/protobuf/struct_pb.js";

import { endedLog } from "../../resources/support/gate-log.ts";
import { type PluginClient, struct } from "../plugin-client.ts";
import { check, create, diff, GATE_URN, update } from "./support/gate-client.ts";
import { onPlugin } from "./support/on-plugin.ts";
import { secret } from "./support/special.ts";

const data = [endedLog(7, "2026-03-01T11:00:00Z", { status: "failed" })];
const inputs = { triggers: { b: "2", a: "1" }, filter: { resourceName: secret("ECS-0001") }, maxAge: null };
const state = { ...inputs, passed: true, attempts: 3, verdict: { rules: [], status: "odd" }, former: 0.1 };

function readRequest(urn = GATE_URN): messages.ReadRequest {
  const request = new messages.ReadRequest();
  request.setUrn(urn);
  request.setId("before-release");
  return request;
}

function deleteRequest(): messages.DeleteRequest {
  const request = new messages.DeleteRequest();
  request.setUrn(GATE_URN);
  request.setId("before-release");
  request.setProperties(struct(state));
  return request;
}

function bytes(properties: structs.Struct | undefined): string {
  return Buffer.from(properties?.serializeBinary() ?? []).toString("hex");
}

describe("rpc: Read of a gate", () => {
  it("[I] gives back what is stored, byte for byte, and asks nobody", () =>
    onPlugin({ data }, async ({ plugin, simulator, engine }) => {
      const request = readRequest();
      request.setProperties(struct(state));
      request.setInputs(struct(inputs));
      const response = await plugin.call<messages.ReadResponse>("read", request);
      assert.equal(response.getId(), "before-release");
      assert.equal(bytes(response.getProperties()), bytes(struct(state)));
      assert.equal(bytes(response.getInputs()), bytes(struct(inputs)));
      assert.equal(simulator.requests.length, 0);
      assert.deepEqual(engine.lines, []);
    }));

  it("[I] needs no configuration", () =>
    onPlugin({ data, configuration: false }, async ({ plugin }) => {
      const request = readRequest();
      request.setProperties(struct(state));
      const response = await plugin.call<messages.ReadResponse>("read", request);
      assert.equal(bytes(response.getProperties()), bytes(struct(state)));
    }));

  it("[I] refuses an import, and says why and what to do", () =>
    onPlugin({ data }, async ({ plugin, simulator }) => {
      const empty = readRequest();
      empty.setProperties(struct({}));
      for (const request of [readRequest(), empty]) {
        await assert.rejects(
          plugin.call("read", request),
          /INVALID_ARGUMENT: an OperationGate cannot be imported.*exists only in the state.*declare it instead/u,
        );
      }
      assert.equal(simulator.requests.length, 0);
    }));
});

describe("rpc: Delete of a gate", () => {
  it("[I] answers at once and asks nobody, configured or not, and after a cancellation", async () => {
    await onPlugin({ data, configuration: false }, async ({ plugin, simulator }) => {
      await plugin.call("delete", deleteRequest());
      assert.equal(simulator.requests.length, 0);
    });
    await onPlugin({ data, faults: [{ match: { operation: "*" }, do: "hang" }] }, async (stage) => {
      const { plugin, simulator } = stage;
      await plugin.call("delete", deleteRequest());
      const { default: empty } = await import("google-protobuf/google/protobuf/empty_pb.js");
      await plugin.call("cancel", new empty.Empty());
      await plugin.call("delete", deleteRequest());
      assert.equal(simulator.requests.length, 0);
    });
  });
});

describe("rpc: another resource", () => {
  const urn = "urn:pulumi:dev::shop::cbr:index:OperationGate$cbr:index:Vault::before-release";
  const calls: Readonly<Record<string, (plugin: PluginClient) => Promise<unknown>>> = {
    Check: (plugin) => check(plugin, { filter: {} }, urn),
    Diff: (plugin) => diff(plugin, { oldInputs: { filter: {} }, news: { filter: {} }, urn }),
    Create: (plugin) => create(plugin, { filter: {} }, { urn }),
    "Create of a preview": (plugin) => create(plugin, { filter: {} }, { urn, preview: true }),
    Update: (plugin) => update(plugin, { filter: {} }, { filter: {} }, { urn }),
    Read: (plugin) => plugin.call("read", readRequest(urn)),
  };
  for (const [name, call] of Object.entries(calls)) {
    it(`[I] is refused by ${name}, and nobody is asked`, () =>
      onPlugin({ data }, async ({ plugin, simulator }) => {
        await assert.rejects(
          call(plugin),
          /INVALID_ARGUMENT: the cbr provider has no resource cbr:index:Vault; it has cbr:index:OperationGate/u,
        );
        assert.equal(simulator.requests.length, 0);
      }));
  }

  it("[I] a gate within a component is none", () =>
    onPlugin({ data }, async ({ plugin }) => {
      const within = "urn:pulumi:dev::shop::my:app:Shop$cbr:index:OperationGate::before-release";
      assert.deepEqual((await check(plugin, { filter: {} }, within)).failures, {});
    }));
});
