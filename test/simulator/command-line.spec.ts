import assert from "node:assert/strict";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { readCommandLine } from "../../simulator/command-line.ts";
import { UsageError } from "../../simulator/index.ts";

const MAIN = fileURLToPath(new URL("../../simulator/main.ts", import.meta.url));

interface Ready {
  endpoint: string;
  projectId: string;
  region: string;
  accessKey: string;
  secretKey: string;
  token: string;
}

const started: ChildProcessWithoutNullStreams[] = [];

function start(...args: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [MAIN, ...args]);
  started.push(child);
  return child;
}

async function ready(child: ChildProcessWithoutNullStreams): Promise<Ready> {
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return JSON.parse(line) as Ready;
}

async function finished(
  child: ChildProcessWithoutNullStreams,
): Promise<{ code: number | null; out: string; err: string }> {
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit") as Promise<[number | null]>,
  ]);
  return { code, out, err };
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

describe("simulator: the command line", () => {
  // A test that fails must not leave a simulator behind, which would keep the runner waiting.
  afterEach(() => {
    for (const child of started.splice(0)) child.kill("SIGKILL");
  });

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
    const line = `${args} ${more} --time-filter=task --verbose --faults`.split(" ");
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
      const { endpoint, projectId, region, accessKey, secretKey, token, ...others } = await ready(child);
      assert.deepEqual(others, {});
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

  it("[I] tells one line a request on stderr when verbose", async () => {
    const child = start("--logs", "3", "--verbose");
    const rest = finished(child);
    const { endpoint, projectId, token } = await ready(child);
    const headers = { "X-Auth-Token": token };
    await (await fetch(`${endpoint}/v3/${projectId}/operation-logs?limit=1`, { headers })).text();
    await (await fetch(`${endpoint}/nowhere`)).text();
    child.kill("SIGTERM");
    const { out, err } = await rest;
    assert.equal(out.split("\n").length, 2);
    const lines = err.trimEnd().split("\n");
    assert.equal(lines.length, 2);
    assert.match(
      lines[0] ?? "",
      new RegExp(`^GET /v3/${projectId}/operation-logs\\?limit=1 200 \\d+ ms [0-9a-f]{32}$`),
    );
    assert.match(lines[1] ?? "", /^GET \/nowhere 404 /);
  });

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
