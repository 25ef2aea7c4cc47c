import assert from "node:assert/strict";

import plugins from "@pulumi/pulumi/proto/plugin_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";

import { PACKAGE_VERSION } from "../../provider/schema/generated/lookups.ts";
import { type PluginClient, startPlugin, struct } from "./plugin-client.ts";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const secret = (value: string): object => ({ [SIGNATURE]: "1b47061264138c4ac30d75fd1eb44270", value });
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const LIST = "cbr:index:getOperationLogs";

describe("rpc: configuration", () => {
  let plugin: PluginClient;
  beforeEach(async () => {
    plugin = await startPlugin({ HW_ACCESS_KEY: "AKENV", HW_SECRET_KEY: "secret-of-the-environment" });
  });
  afterEach(() => plugin.stop());

  it("[U] answers keys and tokens wrapped as secrets, whether they came so or not", async () => {
    const { inputs, failures } = await plugin.checkConfig({
      region: "eu-de",
      accessKey: "AK",
      secretKey: secret("SK"),
    });
    assert.deepEqual(failures, {});
    assert.deepEqual(inputs, { region: "eu-de", accessKey: secret("AK"), secretKey: secret("SK") });
  });

  it("[U] reads booleans and numbers that arrive as JSON text", async () => {
    const { failures } = await plugin.checkConfig({ insecure: "true", maxRetries: "2", version: "0.1.0" });
    assert.deepEqual(failures, {});
    const wrong = await plugin.checkConfig({ insecure: "maybe", maxRetries: "2.5" });
    assert.deepEqual(Object.keys(wrong.failures).sort(), ["insecure", "maxRetries"]);
  });

  it("[U] names every failure at once, without the value of a secret", async () => {
    const { failures } = await plugin.checkConfig({
      endpoint: "http://cbr.example.com",
      token: "t0ken-t0ken",
      accessKey: "AK",
    });
    assert.match(failures["endpoint"] ?? "", /not https/u);
    assert.match(failures["token (secret)"] ?? "", /cbr:token and cbr:accessKey are both set/u);
    assert.doesNotMatch(JSON.stringify(failures), /t0ken/u);
  });

  it("[U] hides in a failure what was given as a secret, whichever setting it is", async () => {
    for (const settings of [
      { insecure: secret("hidden-hidden") },
      { region: "eu-de", endpoint: secret("http://hidden-hidden.example.com") },
    ]) {
      const { failures } = await plugin.checkConfig(settings);
      assert.match(JSON.stringify(failures), /\[secret\]/u);
      assert.doesNotMatch(JSON.stringify(failures), /hidden-hidden/u);
      await assert.rejects(plugin.configure(settings), (error: Error) => {
        assert.match(error.message, /\[secret\].*\[CBR_CONFIGURATION\]$/u);
        assert.doesNotMatch(error.message, /hidden-hidden/u);
        return true;
      });
    }
  });

  it("[U] waits for a setting that is not known yet before it looks for contradictions", async () => {
    const { failures } = await plugin.checkConfig({ accessKey: "AK", secretKey: UNKNOWN });
    assert.deepEqual(failures, {});
    await plugin.configure({ accessKey: "AK", secretKey: UNKNOWN });
    await assert.rejects(plugin.invoke(LIST, {}), /cbr:secretKey: is not known yet/u);
  });

  it("[U] takes credentials from the environment where the program gives none", async () => {
    await plugin.configure({
      region: "eu-de",
      projectId: "p",
      endpoint: "http://127.0.0.1:1",
      maxRetries: "0",
    });
    await assert.rejects(plugin.invoke(LIST, {}), /ECONNREFUSED.*CBR_NETWORK/u);
  });

  it("[U] names the settings and variables of everything that is missing", async () => {
    const bare = await startPlugin();
    await bare.configure({});
    const { failures } = await bare.invoke(LIST, {});
    await bare.stop();
    assert.match(failures["region"] ?? "", /cbr:region or HW_REGION_NAME, or cbr:endpoint/u);
    assert.match(
      failures["projectId"] ?? "",
      /cbr:projectId or HW_PROJECT_ID or HUAWEICLOUD_SDK_PROJECT_ID/u,
    );
    assert.match(failures["accessKey"] ?? "", /HW_ACCESS_KEY.*HW_SECRET_KEY.*HW_AUTH_TOKEN/u);
  });

  it("[U] never replaces a resource for a changed setting", async () => {
    const request = new messages.DiffRequest();
    request.setOlds(struct({ region: "eu-de", token: secret("a") }));
    request.setNews(struct({ region: "eu-nl", token: "a", projectId: UNKNOWN }));
    const response = await plugin.call<messages.DiffResponse>("diffConfig", request);
    assert.deepEqual(response.getDiffsList().sort(), ["projectId", "region"]);
    assert.deepEqual(response.getReplacesList(), []);
  });
});

describe("rpc: lifecycle", () => {
  let plugin: PluginClient;
  before(async () => {
    plugin = await startPlugin();
  });
  after(() => plugin.stop());

  it("[U] answers Handshake, GetPluginInfo, GetSchema, GetMapping and GetMappings", async () => {
    const handshake = await plugin.call<messages.ProviderHandshakeResponse>(
      "handshake",
      new messages.ProviderHandshakeRequest(),
    );
    assert.equal(handshake.getAcceptSecrets(), true);
    const info = await plugin.call<plugins.PluginInfo>("getPluginInfo", new empty.Empty());
    assert.equal(info.getVersion(), PACKAGE_VERSION);
    const schema = await plugin.call<messages.GetSchemaResponse>(
      "getSchema",
      new messages.GetSchemaRequest(),
    );
    assert.equal((JSON.parse(schema.getSchema()) as { name: string }).name, "cbr");
    const mapping = await plugin.call<messages.GetMappingResponse>(
      "getMapping",
      new messages.GetMappingRequest(),
    );
    assert.equal(mapping.getProvider(), "");
    const mappings = await plugin.call<messages.GetMappingsResponse>(
      "getMappings",
      new messages.GetMappingsRequest(),
    );
    assert.deepEqual(mappings.getProvidersList(), []);
  });

  it("[U] says cleanly what it does not offer", async () => {
    await assert.rejects(
      plugin.call("create", new messages.CreateRequest()),
      /INVALID_ARGUMENT: the cbr provider has no resource .*it has cbr:index:OperationGate/u,
    );
    await assert.rejects(
      plugin.call("call", new messages.CallRequest()),
      /UNIMPLEMENTED: the cbr provider has no components/u,
    );
  });
});
