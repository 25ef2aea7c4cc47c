import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCommandLine } from "../../simulator/command-line.ts";
import { UsageError } from "../../simulator/index.ts";
import { endAll, finished, ready, start } from "./support/program.ts";

describe("simulator: the command line", () => {
  // A test that fails must not leave a simulator behind, which would keep the runner waiting.
  afterEach(endAll);

  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "cbr-simulator-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  it("[U] sets every option", () => {
    const faults = [{ match: { operation: "list" }, do: "hang" }];
    const faultFile = join(folder, "faults.json");
    writeFileSync(faultFile, JSON.stringify(faults));
    const args =
      "--port 1 --logs 2 --seed s --now 2026-01-01T00:00:00+01:00 --access-key a --secret-key b --token c";
    const more = "--security-token d --project-id e --region f --latency-ms 3 --order oldest --count-is page";
    const account = "--user-name u --password p --domain-name do --agency-name ag";
    const lifetimes = "--token-lifetime-ms 4 --key-lifetime-ms 5 --metadata-version 1";
    const line = `${args} ${more} ${account} ${lifetimes} --time-filter=task --verbose --faults`.split(" ");
    assert.deepEqual(readCommandLine([...line, faultFile]), {
      help: false,
      verbose: true,
      options: {
        port: 1,
        logs: 2,
        seed: "s",
        now: Date.parse("2025-12-31T23:00:00Z"),
        accessKey: "a",
        secretKey: "b",
        token: "c",
        securityToken: "d",
        userName: "u",
        password: "p",
        domainName: "do",
        agencyName: "ag",
        tokenLifetimeMs: 4,
        keyLifetimeMs: 5,
        metadataVersion: 1,
        projectId: "e",
        region: "f",
        latencyMs: 3,
        order: "oldest",
        countIs: "page",
        timeFilter: "task",
        faults,
      },
    });
    assert.deepEqual(readCommandLine(["--data", "x"]).options, { dataFile: "x" });
    assert.deepEqual(readCommandLine([]), { help: false, verbose: false, options: {} });
  });

  for (const [args, message] of [
    [["--prot", "1"], "--prot: there is no such option. See --help for those that there are."],
    [["-p"], "-p: there is no such option. See --help for those that there are."],
    [["--toString"], "--toString: there is no such option. See --help for those that there are."],
    [["logs"], "logs: it belongs to no option. Leave it out, or see --help."],
    [["--port"], "--port: its value is missing. Write --port N."],
    [["--port", "65536"], '--port: "65536" does not fit. It must be a whole number from 0 to 65535.'],
    [["--logs", "1e3"], '--logs: "1e3" does not fit. It must be a whole number from 0 to 1000000.'],
    [["--latency-ms", "-5"], '--latency-ms: "-5" does not fit. It must be a whole number from 0 to 3600000.'],
    [
      ["--metadata-version", "3"],
      '--metadata-version: "3" does not fit. It must be a whole number from 0 to 2.',
    ],
    [["--order", "up"], '--order: "up" does not fit. It must be newest or oldest.'],
    [["--token", ""], '--token: "" does not fit. It must be a text that is not empty.'],
    [["--verbose=yes"], '--verbose: it takes no value, not even "yes". Give it alone.'],
    [["--data", "x", "--seed", "1"], "--seed: it has no effect besides --data. Leave one of the two out."],
  ] as const) {
    it(`[U] refuses ${args.join(" ")}`, () => {
      assert.throws(
        () => readCommandLine(args),
        (error) => error instanceof UsageError && error.message === message,
      );
    });
  }

  it("[U] wants a time with its zone", () => {
    for (const now of ["yesterday", "2026-01-01T00:00:00", "2026-13-01T00:00:00Z"]) {
      assert.throws(
        () => readCommandLine(["--now", now]),
        /--now: .* It must be an RFC 3339 time with its zone/,
      );
    }
  });

  it("[U] names the place in a fault file", () => {
    const path = join(folder, "bad-faults.json");
    writeFileSync(path, '[{"match": {"operation": "list"}, "do": "status", "status": 99}]');
    assert.throws(() => readCommandLine(["--faults", path]), {
      message: `--faults ${path}: faults[0].status: 99 does not fit. It must be an integer from 200 to 599.`,
    });
  });

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    it(`[I] prints one ready line, serves, and ends with 0 on ${signal}, an open request or not`, async () => {
      const faultFile = join(folder, "hang.json");
      writeFileSync(faultFile, '[{"match": {"operation": "list"}, "do": "hang", "afterHeaders": true}]');
      const child = start("--logs", "3", "--secret-key", "s3", "--faults", faultFile);
      const rest = finished(child);
      const { endpoint, projectId, region, accessKey, secretKey, token, ...account } = await ready(child);
      assert.deepEqual(account, {
        userName: "simulator-user",
        password: "simulator-password-that-is-not-real",
        domainName: "simulator-domain",
        agencyName: "simulator-agency",
      });
      assert.deepEqual([region, secretKey], ["cn-north-4", "s3"]);
      assert.ok(accessKey && token);
      const headers = { "X-Auth-Token": token };
      const hanging = await fetch(`${endpoint}/v3/${projectId}/operation-logs`, { headers });
      assert.equal(hanging.status, 200);
      child.kill(signal);
      const [{ code, err }] = await Promise.all([rest, assert.rejects(hanging.text())]);
      assert.deepEqual([code, err], [0, ""]);
    });
  }

  it("[I] ends with 2 and one line after wrong usage, a bad data file too", async () => {
    for (const args of [
      ["--logs", "many"],
      ["--data", join(folder, "none.json")],
    ]) {
      const { code, out, err } = await finished(start(...args));
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, /^cbr-simulator: --(logs|data).*\n$/);
    }
  });

  it("[I] ends with 2 when the port is taken, and names the remedy", async () => {
    const first = start("--logs", "0");
    const rest = finished(first);
    const { port } = new URL((await ready(first)).endpoint);
    const second = await finished(start("--port", port));
    assert.equal(second.code, 2);
    assert.match(second.err, new RegExp(`--port: ${port} is taken\\. .*leave it out for a free one`));
    first.kill("SIGTERM");
    assert.equal((await rest).code, 0);
  });

  it("[I] helps, and ends with 0", async () => {
    const { code, out, err } = await finished(start("--help"));
    assert.deepEqual([code, err], [0, ""]);
    for (const option of [
      "port",
      "logs",
      "seed",
      "now",
      "data",
      "faults",
      "order",
      "count-is",
      "time-filter",
    ]) {
      assert.match(out, new RegExp(`^  --${option} `, "m"));
    }
  });
});
