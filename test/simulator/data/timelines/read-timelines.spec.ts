import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDataFile } from "../../../../simulator/data/read-data-file.ts";
import { readDuration } from "../../../../simulator/data/timelines/read-duration.ts";
import { startSimulator, UsageError } from "../../../../simulator/index.ts";
import type { DataSet } from "../../../../simulator/index.ts";
import { page } from "../../support/call.ts";
import { running } from "../../support/running.ts";
import { idOf, sampleLog } from "../../support/sample-log.ts";
import { freshLog, TIMED_STEPS } from "../../support/sample-timeline.ts";
import { testClock } from "../../support/test-clock.ts";

const README = new URL("../../../../simulator/README.md", import.meta.url);

describe("simulator: timelines in a data file", () => {
  let folder: string;
  let path: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "cbr-simulator-"));
    path = join(folder, "logs.json");
  });
  after(() => rmSync(folder, { recursive: true }));

  it("[I] stand beside the logs or alone, and may have enterprise projects", async () => {
    const timelines = [{ log: freshLog(2), steps: TIMED_STEPS }];
    const ids = { [idOf(2)]: "enterprise" };
    const beside = { operation_logs: [sampleLog({})], timelines, enterprise_project_ids: ids };
    writeFileSync(path, JSON.stringify(beside));
    await running({ dataFile: path, clock: testClock() }, async (simulator) => {
      assert.equal((await page(simulator)).count, 2);
      const { operation_logs } = await page(simulator, { enterprise_project_id: "enterprise" });
      assert.deepEqual(
        operation_logs.map(({ id }) => id),
        [idOf(2)],
      );
    });
    writeFileSync(path, JSON.stringify({ timelines }));
    await running({ dataFile: path, clock: testClock() }, async (simulator) => {
      assert.equal((await page(simulator)).count, 1);
    });
  });

  it("[I] play as the README's example says", async () => {
    const examples = [...readFileSync(README, "utf8").matchAll(/```json\n(.*?)```/gs)].map(
      ([, json = ""]) => json,
    );
    const example = examples.find((json) => json.includes('"timelines"'));
    assert.ok(example);
    writeFileSync(path, example);
    const clock = testClock();
    await running({ dataFile: path, clock }, (simulator) => {
      const seen = [0, 2000, 4000, 4000].map((ms) => {
        clock.advance(ms);
        const [log] = simulator.logs();
        return [log?.status, log?.extra_info.common?.progress, log?.error_info.code];
      });
      assert.deepEqual(seen, [
        ["waiting", 0, ""],
        ["running", 10, ""],
        ["running", 60, ""],
        ["failed", 60, "BackupService.7101"],
      ]);
      return Promise.resolve();
    });
  });

  const log = freshLog(1);
  const steps = TIMED_STEPS;
  const due = 'a duration from the loading of the data, such as "500ms", "2s" or "3m"';
  for (const [timelines, message] of [
    [{}, ": {} does not fit. It must be an array of timelines."],
    [null, ": null does not fit. It must be an array of timelines."],
    [[{ log, steps }, 7], "[1]: 7 does not fit. It must be an object."],
    [[{ log, step: steps }], "[0].step: there is no such property. Known here: log, steps."],
    [[{ steps }], "[0].log: it is missing. It must be an object."],
    [[{ log: {}, steps }], "[0].log.id: it is missing. It must be a text that is not empty."],
    [[{ log: { id: 7 }, steps }], "[0].log.id: 7 does not fit. It must be a text that is not empty."],
    [[{ log }], "[0].steps: it is missing. It must be an array of at least one step."],
    [[{ log, steps: [] }], "[0].steps: [] does not fit. It must be an array of at least one step."],
    [[{ log, steps: ["2s"] }], '[0].steps[0]: "2s" does not fit. It must be an object.'],
    [[{ log, steps: [{ status: "running" }] }], `[0].steps[0].after: it is missing. It must be ${due}.`],
    [[{ log, steps: [{ after: 2 }] }], `[0].steps[0].after: 2 does not fit. It must be ${due}.`],
    [[{ log, steps: [{ after: "2 s" }] }], `[0].steps[0].after: "2 s" does not fit. It must be ${due}.`],
    [
      [{ log, steps: [{ afterRequests: 1.5 }] }],
      "[0].steps[0].afterRequests: 1.5 does not fit. It must be a whole number of answered requests, 0 or more.",
    ],
    [
      [{ log, steps: [{ after: "2s" }, { after: "2000ms" }] }],
      '[0].steps[1].after: "2000ms" is not later than the step before it. Write the steps in their order, each counted from the start.',
    ],
    [
      [{ log, steps: [{ afterRequests: 3 }, { afterRequests: 1 }] }],
      "[0].steps[1].afterRequests: 1 is not later than the step before it. Write the steps in their order, each counted from the start.",
    ],
    [
      [{ log, steps: [{ after: "0s" }, { afterRequests: 3 }] }],
      "[0].steps[1].afterRequests: 3 stands in a timeline that uses after. Use one of the two in all steps of a timeline.",
    ],
    [
      [{ log, steps: [{ after: "0s", afterRequests: 3 }] }],
      '[0].steps[0].after: "0s" stands in a timeline that uses afterRequests. Use one of the two in all steps of a timeline.',
    ],
    [
      [{ log, steps: [{ after: "0s", status: true }] }],
      "[0].steps[0].status: true does not fit. It must be a text, such as running.",
    ],
    [
      [{ log, steps: [{ after: "0s" }, { after: "1s", progress: 101 }] }],
      "[0].steps[1].progress: 101 does not fit. It must be a whole number from 0 to 100.",
    ],
    [
      [{ log, steps: [{ after: "0s", id: "b" }] }],
      '[0].steps[0].id: "b" would make it another log. Leave it out; the id stands in the timeline\'s log.',
    ],
    [
      [
        { log, steps },
        { log, steps },
      ],
      `[1].log.id: "${idOf(1)}" is the id of timelines[0] too. Give it an id of its own.`,
    ],
    [
      [{ log: freshLog(9), steps }],
      `[0].log.id: "${idOf(9)}" is the id of a log of operation_logs too. Give it an id of its own.`,
    ],
  ] as const) {
    it(`[U] are refused by name: timelines${message}`, () => {
      writeFileSync(path, JSON.stringify({ operation_logs: [sampleLog({ id: idOf(9) })], timelines }));
      assert.throws(
        () => readDataFile(path),
        (error) => {
          assert.ok(error instanceof UsageError);
          assert.equal(error.message.replaceAll(`--data ${path}`, "DATA"), `DATA: timelines${message}`);
          return true;
        },
      );
    });
  }

  it("[I] given by a program are checked alike, and what is served stays", () =>
    running({ data: [sampleLog({})] }, async (simulator) => {
      const wrong: DataSet = { timelines: [{ log, steps: [{ after: "soon" }] }] };
      assert.throws(() => simulator.setData(wrong), /^UsageError: timelines\[0\]\.steps\[0\]\.after: "soon"/);
      const misspelt = { operation_logs: [] } as DataSet;
      assert.throws(() => simulator.setData(misspelt), /data\.operation_logs: there is no such property/);
      assert.deepEqual(simulator.logs(), [sampleLog({})]);
      await assert.rejects(startSimulator({ data: wrong }), UsageError);
    }));

  it("[U] count in milliseconds, seconds, minutes, hours and days", () => {
    assert.deepEqual(
      ["0s", "500ms", "2s", "3m", "1h", "2d"].map(readDuration),
      [0, 500, 2000, 180_000, 3_600_000, 172_800_000],
    );
    for (const wrong of ["", "2", "2S", "-1s", "1.5s", " 2s", "2s ", "1e3ms", 2000, null, undefined]) {
      assert.equal(readDuration(wrong), undefined);
    }
  });
});
