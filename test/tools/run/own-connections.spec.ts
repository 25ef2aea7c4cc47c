import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

import grpc, { type ClientOptions } from "@grpc/grpc-js";
import engine from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import messages from "@pulumi/pulumi/proto/engine_pb.js";
import settings from "@pulumi/pulumi/runtime/settings.js";

import { useOwnConnections } from "../../../tools/run/own-connections.ts";

const { grpcClientOptions } = settings as unknown as { readonly grpcClientOptions: ClientOptions };

/** A port at which nothing listens any more. */
async function leftPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The status of a call of an engine at the port, by a client as Pulumi's runtime makes it and never closes it. */
function statusAt(port: number): Promise<grpc.status | undefined> {
  const client = new engine.EngineClient(
    `127.0.0.1:${port}`,
    grpc.credentials.createInsecure(),
    grpcClientOptions,
  );
  return new Promise((resolve) => {
    client.getRootResource(new messages.GetRootResourceRequest(), (error) => resolve(error?.code));
  });
}

describe("inline programs, one after another in a process", () => {
  it("[U] reach an engine at the port of one that an earlier program still calls", async () => {
    useOwnConnections();
    const port = await leftPort();
    assert.equal(await statusAt(port), grpc.status.UNAVAILABLE);
    const server = new grpc.Server();
    const credentials = grpc.ServerCredentials.createInsecure();
    await new Promise((resolve) => server.bindAsync(`127.0.0.1:${port}`, credentials, resolve));
    try {
      assert.equal(await statusAt(port), grpc.status.UNIMPLEMENTED);
    } finally {
      server.forceShutdown();
    }
  });
});
