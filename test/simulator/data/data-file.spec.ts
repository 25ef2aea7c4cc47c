import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDataFile } from "../../../simulator/data/read-data-file.ts";
import { sliceElements } from "../../../simulator/data/slice-elements.ts";
import { UsageError } from "../../../simulator/index.ts";
import { call, list, page } from "../support/call.ts";
import { running } from "../support/running.ts";
import { idOf } from "../support/sample-log.ts";

/** Values that parsing and printing would change. */
const TOUCHY = [
  `{ "id": "${idOf(1)}", "created_at": "2026-01-02T00:00:00Z", "size": 12345678901234567890, "x": 1.0 }`,
  `{"id":"${idOf(2)}","created_at":"2026-01-01T00:00:00Z","name":"\\u5907 \\"{[,]}\\" \\\\","twice":1,"twice":2e1}`,
];

describe("simulator: a data file", () => {
  let folder: string;
  let path: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "cbr-simulator-"));
    path = join(folder, "logs.json");
  });
  after(() => rmSync(folder, { recursive: true }));

  it("[I] is served letter by letter, in the list and alone", async () => {
    writeFileSync(path, `{"count": 2,\n "operation_logs": [ ${TOUCHY.join(" ,\n")} ] }\n`);
    await running({ dataFile: path }, async (simulator) => {
      assert.equal((await list(simulator)).text, `{"operation_logs":[${TOUCHY.join(",")}],"count":2}`);
      const one = await call(simulator, `/v3/${simulator.projectId}/operation-logs/${idOf(2)}`);
      assert.equal(one.text, `{"operation_log":${TOUCHY[1] ?? ""}}`);
    });
  });

  it("[I] may name enterprise projects", async () => {
    const ids = { [idOf(1)]: "enterprise" };
    writeFileSync(
      path,
      `{"operation_logs": [${TOUCHY.join()}], "enterprise_project_ids": ${JSON.stringify(ids)}}`,
    );
    await running({ dataFile: path }, async (simulator) => {
      assert.equal((await page(simulator, { enterprise_project_id: "enterprise" })).count, 1);
      assert.equal((await page(simulator, { enterprise_project_id: "0" })).count, 1);
    });
  });

  it("[U] is cut at the right places, whatever stands around", () => {
    const text =
      ' { "a" : "operation_logs" , "b":[1,{"operation_logs":[9]}],"operation_logs":[ 1,"]",[2,[3]] ,null] ,"c":{}} ';
    assert.deepEqual(sliceElements(text, "operation_logs"), ["1", '"]"', "[2,[3]]", "null"]);
    assert.deepEqual(sliceElements('{"operation_logs":[]}', "operation_logs"), []);
    assert.deepEqual(sliceElements("{}", "operation_logs"), []);
  });

  for (const [title, content, message] of [
    ["is no JSON", "{", /--data .*logs\.json: the file is not JSON\. Correct it/],
    ["is no object", "null", /there is no array operation_logs\. Wrap the logs/],
    ["holds no list", '{"operation_logs": {}}', /there is no array operation_logs/],
    [
      "maps ids to no texts",
      '{"operation_logs": [], "enterprise_project_ids": {"a": 1}}',
      /enterprise_project_ids/,
    ],
  ] as const) {
    it(`[U] that ${title} is refused by name`, () => {
      writeFileSync(path, content);
      assert.throws(
        () => readDataFile(path),
        (error) => error instanceof UsageError && message.test(error.message),
      );
    });
  }

  it("[U] that is not there is refused by name", () => {
    assert.throws(() => readDataFile(join(folder, "none.json")), /none\.json: the file cannot be read/);
  });
});
