import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { createRunFolder, type RunFolder } from "../../tools/run/run-folder.ts";
import { canariesFor, REPLAY } from "../redaction/support/canary.ts";
import { assertAbsent } from "../redaction/support/search.ts";
import { withoutCloudVariables } from "./support/cloud-variables.ts";
import { listProgram } from "./support/yaml-programs.ts";
import { YamlProject, type YamlSettings } from "./support/yaml-project.ts";

/** From level 9 on the engine itself writes settings in clear before the plugin gets them; every other line counts. */
const ENGINE_TRACE = /(Unm|M)arshaling property for RPC\[/u;

const canaries = canariesFor("engine");
const SECRETS = {
  password: canaries.chinese(40),
  token: canaries.spiky(60),
  accessKey: canaries.plain(20),
  secretKey: canaries.spiky(40),
};

describe(`redaction: no secret is in what the engine shows and keeps (${REPLAY})`, function () {
  this.timeout(1_200_000);
  withoutCloudVariables();
  let folder: RunFolder;
  let simulator: Simulator;
  before(async () => {
    folder = await createRunFolder();
    simulator = await startSimulator({ logs: 2, ...SECRETS });
  });
  after(async () => {
    await simulator.close();
    folder.dispose();
  });

  /** One update with the most talkative log; what was issued meanwhile is searched for as well. */
  async function talkativeUp(
    settings: YamlSettings,
    variables: Record<string, string>,
  ): Promise<number | null> {
    const { endpoint, projectId } = simulator;
    const place = { "cbr:endpoint": endpoint, "cbr:iamEndpoint": endpoint, "cbr:projectId": projectId };
    const project = await YamlProject.create(folder, listProgram, {
      ...settings,
      plain: { ...place, ...settings.plain },
    });
    simulator.requests.length = 0;
    const args = ["up", "--yes", "--skip-preview", "--debug", "--logtostderr", "-v=9"];
    const { code, stdout, stderr } = await project.run(args, variables);
    const lines = stderr.split("\n").filter((line) => !ENGINE_TRACE.test(line));
    const sent = simulator.requests.flatMap(({ headers }) => headers["x-auth-token"] ?? []);
    assert.ok(simulator.requests.length > 0, stdout);
    assertAbsent(
      [
        { where: "stdout", text: stdout },
        { where: "the log", text: lines.join("\n") },
        { where: "the state", text: project.stateFile() },
      ],
      {
        ...SECRETS,
        ...Object.fromEntries(sent.map((token, index) => [`sent token ${index}`, token])),
      },
    );
    return code;
  }

  it("[E] of a password in the configuration and the token that it gets", async () => {
    const user = { "cbr:userName": simulator.userName, "cbr:domainName": simulator.domainName };
    const code = await talkativeUp({ plain: user, secret: { "cbr:password": SECRETS.password } }, {});
    assert.equal(code, 0);
  });

  it("[E] of a token in the environment that is echoed", async () => {
    const body = { error_code: "APIGW.0301", error_msg: `not accepted: ${SECRETS.token}` };
    simulator.setFaults([{ match: { operation: "list" }, do: "status", status: 401, body }]);
    assert.notEqual(await talkativeUp({}, { HW_AUTH_TOKEN: SECRETS.token }), 0);
    simulator.setFaults([]);
  });

  it("[E] of keys in a file", async () => {
    const file = join(folder.path, "credentials");
    writeFileSync(file, `[basic]\nak = ${SECRETS.accessKey}\nsk = ${SECRETS.secretKey}\n`);
    assert.equal(await talkativeUp({ plain: { "cbr:credentialsFile": file } }, {}), 0);
  });
});
