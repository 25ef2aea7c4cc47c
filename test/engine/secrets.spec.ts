import assert from "node:assert/strict";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { createRunFolder, type RunFolder } from "../../tools/run/run-folder.ts";
import { secretsProgram, settingsFor } from "./support/yaml-programs.ts";
import { YamlProject } from "./support/yaml-project.ts";
import { withoutCloudVariables } from "./support/cloud-variables.ts";

/** As none of them can stand in any output by chance. */
const SECRETS = {
  accessKey: "AKIDZQ7WUNLIKELYKEY0",
  secretKey: "sk/Zq7w+unlikely=signing&key-0001",
  token: "tok/Zq7w+unlikely=project&token-0001",
  resourceName: "财务 unlikely/name+of=a&resource",
};

/**
 * From level 9 on the engine itself writes every value that crosses a border, secrets in clear, before the plugin gets
 * it; Pulumi warns of it. Every other line counts.
 */
const ENGINE_TRACE = /(Unm|M)arshaling property for RPC\[/u;

/** Every shape that a secret could appear in. */
function shapesOf(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString("base64"),
  ];
}

function assertAbsent(text: string, where: string): void {
  for (const [name, secret] of Object.entries(SECRETS)) {
    for (const shape of shapesOf(secret)) {
      const at = text.indexOf(shape);
      assert.equal(at, -1, `${name} stands in ${where}: …${text.slice(Math.max(0, at - 300), at + 80)}…`);
    }
  }
}

describe("secrets of settings, providers and arguments", function () {
  this.timeout(1_200_000);
  withoutCloudVariables();
  let folder: RunFolder;
  let simulator: Simulator;
  let project: YamlProject;

  before(async () => {
    folder = await createRunFolder();
    const { accessKey, secretKey, token } = SECRETS;
    simulator = await startSimulator({ logs: 5, accessKey, secretKey, token });
    const { plain, secret } = settingsFor(simulator);
    project = await YamlProject.create(folder, secretsProgram, {
      plain: { ...plain, endpoint: simulator.endpoint, projectId: simulator.projectId },
      secret: {
        ...secret,
        key: accessKey,
        signingKey: secretKey,
        projectToken: token,
        resourceName: SECRETS.resourceName,
      },
    });
  });
  after(async () => {
    await simulator.close();
    folder.dispose();
  });

  it("[E] reach the service and stay out of the state and of the output with its debug lines", async () => {
    const { stdout, stderr } = await project.succeed(["up", "--yes", "--skip-preview", "--debug"]);
    const ways = simulator.requests.map(({ headers }) => (headers["x-auth-token"] ? "token" : "keys"));
    assert.deepEqual(ways.sort(), ["keys", "keys", "token"]);
    assert.match(stdout, /debug: GET /u);
    assertAbsent(stdout + stderr, "the output");
    assertAbsent(project.stateFile(), "the state");
    assert.deepEqual((await project.outputs())["counts"], [5, 0, 5]);
  });

  it("[E] stay out of the most talkative log, also when a request is refused and its refusal echoes them", async () => {
    simulator.setFaults([{ match: { operation: "list" }, do: "status", status: 401, body: echo() }]);
    const { code, stdout, stderr } = await project.run([
      ...["up", "--yes", "--skip-preview", "--debug", "--logtostderr", "-v=9"],
    ]);
    assert.notEqual(code, 0);
    assert.match(stdout, /401/u);
    assert.match(stderr, ENGINE_TRACE);
    assertAbsent(stdout, "the output");
    const lines = stderr.split("\n").filter((line) => !ENGINE_TRACE.test(line));
    assertAbsent(lines.join("\n"), "the log");
  });
});

/** The gateway's own habit: it echoes what it was sent, and who sent it. */
function echo(): object {
  const { accessKey, secretKey, token } = SECRETS;
  return { error_code: "APIGW.0301", error_msg: `not accepted: ${[accessKey, secretKey, token].join("|")}` };
}
