import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import type { GetBackupComplianceResult } from "pulumi-cbr";
import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { night } from "../../tools/demo/nights.ts";
import { repositoryRoot } from "../../tools/run/run-folder.ts";
import { withoutCloudVariables } from "../engine/support/cloud-variables.ts";
import { startSilentServer } from "../engine/support/silent-server.ts";
import { type Command, createCommand, type Ended } from "./compliance-report/command.ts";
import { readElements, schemaFaults } from "./compliance-report/junit-schema.ts";

const DAY_MS = 86_400_000;
const POLICY = join(repositoryRoot, "examples/compliance-report/policy.json");

describe("examples/compliance-report, a command for pipelines", function () {
  this.timeout(1_200_000);
  withoutCloudVariables();
  let simulator: Simulator;
  let command: Command;
  before(async () => {
    simulator = await startSimulator({ data: [] });
    const { accessKey, secretKey, projectId } = simulator;
    command = await createCommand({
      ...{ HW_ACCESS_KEY: accessKey, HW_SECRET_KEY: secretKey, HW_PROJECT_ID: projectId },
      HW_MAX_RETRIES: "0",
    });
  });
  beforeEach(() => {
    simulator.setData(nights());
    simulator.requests.length = 0;
  });
  after(async () => {
    await simulator.close();
    command.dispose();
  });
  afterEach(() => assert.deepEqual(command.leftBehind(), [], "home and temporary folder"));

  /** Two nights, so that the log reaches back beyond the day that is judged. */
  function nights(failing?: string): object[] {
    const before = night(Date.now() - DAY_MS).operation_logs.map((log, index) => ({
      ...log,
      id: `00000000-0000-4000-8000-00000000000${index}`,
    }));
    return [...night(Date.now(), failing).operation_logs, ...before];
  }

  /** Runs the command against the simulator with both reports. */
  function judge(policy: string, ...more: string[]): Promise<Ended> {
    const reports = ["--json", command.path("report.json"), "--junit", command.path("report.xml")];
    return command.run(["--policy", policy, "--endpoint", simulator.endpoint, ...reports, ...more]);
  }

  const policyOf = (args: object): string => command.write("policy.json", JSON.stringify(args));
  const verdictRead = (): GetBackupComplianceResult =>
    JSON.parse(command.read("report.json")) as GetBackupComplianceResult;
  const junitRead = (path: string) => readElements(command.read("report.xml"), path);

  it("[E] exits 0 after a good night, with a table, the verdict and a report that fits the schema", async () => {
    const { code, stdout, stderr } = await judge(POLICY);
    assert.equal(code, 0, stderr);
    assert.equal(stderr, "");
    assert.match(stdout, /^ {2}lastSuccessWithin +error +订单数据库 \(5f3c0f0e-[-0-9a-f]+\) +COMPLIANT /mu);
    assert.match(stdout, /^COMPLIANT: /mu);
    const { status, compliant, results } = verdictRead();
    assert.deepEqual([status, compliant, results.length], ["COMPLIANT", true, 12]);
    assert.deepEqual(schemaFaults(command.read("report.xml")), []);
    assert.equal(junitRead("//testcase").length, 12);
    assert.equal(junitRead("//failure | //error").length, 0);
  });

  it("[E] exits 1 after a failed backup, and names it everywhere", async () => {
    simulator.setData(nights("ledger"));
    const { code, stdout } = await judge(POLICY);
    assert.equal(code, 1);
    assert.match(stdout, /lastSuccessWithin +error +ledger \([-0-9a-f]+\) +NON_COMPLIANT /u);
    assert.match(stdout, /^NON_COMPLIANT: /mu);
    assert.equal(verdictRead().status, "NON_COMPLIANT");
    assert.deepEqual(schemaFaults(command.read("report.xml")), []);
    const failed = junitRead("//testcase[failure]").map(({ attributes }) => attributes);
    assert.deepEqual(
      failed.map(({ classname }) => classname),
      ["lastSuccessWithin", "consecutiveFailures"],
    );
    for (const { name } of failed) assert.match(name ?? "", /^ledger \(/u);
    assert.match(junitRead("//failure")[0]?.text ?? "", /BackupService\.6308/u);
  });

  it("[E] exits 2 for a wrong option, naming it", async () => {
    const { code, stderr } = await command.run(["--polcy", POLICY]);
    assert.equal(code, 2);
    assert.match(stderr, /Unknown option '--polcy'\. The options are --policy, /u);
  });

  it("[E] exits 2 for a rule with a parameter of another, naming it, and asks nothing", async () => {
    const rules = [{ type: "lastSuccessWithin", maxDuration: "1h" }];
    const { code, stderr } = await judge(policyOf({ rules }));
    assert.equal(code, 2);
    assert.match(stderr, /^compliance-report: wrong usage: .*rules\[0\]\.maxDuration/u);
    assert.equal(simulator.requests.length, 0);
    assert.deepEqual(schemaFaults(command.read("report.xml")), []);
    assert.match(junitRead("//error")[0]?.attributes["message"] ?? "", /maxDuration/u);
    assert.partialDeepStrictEqual(JSON.parse(command.read("report.json")), { compliant: false });
  });

  const POLICIES = [
    ["is not there", undefined, /policy file .*none\.json cannot be read \(ENOENT\)/u],
    ["is no JSON", "rules: []", /is not JSON: /u],
    ["holds a list", "[]", /holds no JSON object, such as /u],
  ] as const;
  for (const [title, content, says] of POLICIES) {
    it(`[E] exits 2 for a policy file that ${title}`, async () => {
      const path = content === undefined ? command.path("none.json") : command.write("policy.json", content);
      const { code, stderr } = await judge(path);
      assert.equal(code, 2);
      assert.match(stderr, says);
    });
  }

  it("[E] exits 2 for a setting that cannot be", async () => {
    const { code, stderr } = await command.run(["--policy", POLICY, "--endpoint", "backups"]);
    assert.equal(code, 2);
    assert.match(stderr, /wrong usage: .*endpoint.*"backups" is not a URL/u);
  });

  it("[E] exits 2 when nobody says as whom to ask", async () => {
    const variables = { HW_ACCESS_KEY: "", HW_SECRET_KEY: "", CBR_METADATA_ENDPOINT: "off" };
    const { code, stderr } = await command.run(["--policy", POLICY, "--endpoint", simulator.endpoint], {
      variables,
    });
    assert.equal(code, 2);
    assert.match(stderr, /no credentials: set .*HW_ACCESS_KEY/u);
  });

  it("[E] exits 2 when a report cannot be written, whatever the verdict is", async () => {
    const { code, stdout, stderr } = await judge(POLICY, "--json", command.path("none/report.json"));
    assert.equal(code, 2);
    assert.match(stdout, /^COMPLIANT: /mu);
    assert.match(stderr, /--json .*none\/report\.json cannot be written \(ENOENT\)/u);
  });

  it("[E] exits 3 when nothing listens there, and leaves no report of an earlier run", async () => {
    await judge(POLICY);
    const endpoint = await closedEndpoint();
    const { code, stdout, stderr } = await judge(POLICY, "--endpoint", endpoint);
    assert.equal(code, 3);
    assert.equal(stdout, "");
    assert.match(stderr, /^compliance-report: no verdict: .*nothing listens there.*\[CBR_NETWORK\]/u);
    assert.partialDeepStrictEqual(JSON.parse(command.read("report.json")), { compliant: false });
    assert.deepEqual(schemaFaults(command.read("report.xml")), []);
    assert.match(junitRead("//error")[0]?.attributes["message"] ?? "", /nothing listens there/u);
  });

  it("[E] exits 3 when the service refuses the keys", async () => {
    const variables = { HW_SECRET_KEY: "another key" };
    const { code, stderr } = await command.run(["--policy", POLICY, "--endpoint", simulator.endpoint], {
      variables,
    });
    assert.equal(code, 3);
    assert.match(stderr, /no verdict: .*40[13]/u);
    assert.ok(!stderr.includes("another key"));
  });

  it("[E] exits 3 when the log does not reach back far enough", async () => {
    simulator.setData(night(Date.now()).operation_logs);
    const rules = [{ type: "skippedBudget", max: 0 }];
    const { code, stdout } = await judge(policyOf({ rules, window: "7d" }));
    assert.equal(code, 3);
    assert.match(stdout, /^INSUFFICIENT_DATA: /mu);
    assert.equal(verdictRead().status, "INSUFFICIENT_DATA");
    assert.deepEqual(schemaFaults(command.read("report.xml")), []);
    assert.equal(junitRead("//testcase/error").length, 4);
  });

  it("[E] exits 3 when there is nothing to judge", async () => {
    simulator.setData([]);
    const { code, stdout } = await judge(POLICY);
    assert.equal(code, 3);
    assert.match(stdout, /^NOT_APPLICABLE: |^INSUFFICIENT_DATA: /mu);
    assert.equal(verdictRead().compliant, false);
    assert.deepEqual(schemaFaults(command.read("report.xml")), []);
    assert.ok(junitRead("//testcase/*[self::skipped or self::error]").length > 0);
  });

  it("[E] exits 3 without an engine on PATH", async () => {
    const { code, stderr } = await command.run(["--policy", POLICY], { variables: { PATH: "/none" } });
    assert.equal(code, 3);
    assert.match(stderr, /no verdict: there is no pulumi on PATH: install the Pulumi CLI/u);
  });

  it("[E] exits 3 when it is interrupted while the service is silent", async () => {
    const silent = await startSilentServer();
    const interruption = new AbortController();
    try {
      const run = command.run(["--policy", POLICY, "--endpoint", silent.endpoint], {
        signal: interruption.signal,
      });
      await Promise.race([silent.asked, run]);
      interruption.abort();
      const { code, stderr } = await run;
      assert.equal(code, 3, stderr);
      assert.match(stderr, /^compliance-report: no verdict: /u);
    } finally {
      silent.close();
    }
  });
});

/** An address that was free a moment ago. */
async function closedEndpoint(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
