import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";

import plugin from "@pulumi/pulumi/proto/plugin_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";

import { createDoor } from "../../provider/rpc/door.ts";
import { serve } from "../../provider/rpc/serve.ts";
import { createSession } from "../../provider/rpc/session.ts";
import { PACKAGE_VERSION } from "../../provider/schema/generated/lookups.ts";
import { connectTo } from "./plugin-client.ts";

/** What a client of HTTP/2 says first: RFC 9113, 3.4. */
const PREFACE = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
const SETTINGS = 4;
const NO_SETTINGS = Buffer.from([0, 0, 0, SETTINGS, 0, 0, 0, 0, 0]);
const TYPE_OF_FRAME = 3;

describe("rpc: the door", () => {
  it("[U] keeps who calls before there is a service, and lets it be answered then", async () => {
    const door = await createDoor();
    const client = connectTo(door.port);
    const answer = client.call<InstanceType<typeof plugin.PluginInfo>>("getPluginInfo", new empty.Empty());
    const session = createSession({ environment: () => undefined });
    const running = serve(session, door);
    assert.equal((await answer).getVersion(), PACKAGE_VERSION);
    await client.stop();
    await running.stop();
    session.close();
  });

  it("[U] keeps what was said before there is a service", async () => {
    const door = await createDoor();
    const caller = connect(door.port, "127.0.0.1");
    await new Promise((resolve) => caller.write(Buffer.concat([PREFACE, NO_SETTINGS]), resolve));
    const session = createSession({ environment: () => undefined });
    const running = serve(session, door);
    const [frame] = (await once(caller, "data")) as [Buffer];
    assert.equal(frame[TYPE_OF_FRAME], SETTINGS);
    caller.destroy();
    await running.stop();
    session.close();
  });

  it("[U] forgets who went away before there is a service", async () => {
    const door = await createDoor();
    const gone = connect(door.port, "127.0.0.1");
    await once(gone, "connect");
    gone.resetAndDestroy();
    const stays = connect(door.port, "127.0.0.1");
    await once(stays, "connect");
    // Connections come in their order, and so do their ends.
    stays.write("here");
    const served = await new Promise<string>((resolve) =>
      door.open((connection) => connection.once("data", (bytes) => resolve(String(bytes)))),
    );
    assert.equal(served, "here");
    stays.destroy();
    door.close();
  });
});
