import assert from "node:assert/strict";

import { decodeListAnswer, decodeShowAnswer } from "../../../provider/api/decode/decode-answers.ts";
import { ResponseInvalidError } from "../../../provider/api/errors/response-invalid-error.ts";
import { thrown } from "../../support/caught.ts";
import { readData } from "../../support/read-data.ts";
import { wireLog } from "./wire-log.ts";

const ASKED = "GET https://cbr.example.com/v3/p/operation-logs";

function sample(backupName: string, digits: (micros: string) => string): object {
  return {
    id: "4827f2da-b008-4507-ab7d-42d0df5ed912",
    status: "success",
    operationType: "backup",
    projectId: "04f1829c788037ac2fb8c01eb2b04b95",
    providerId: "0daac4c5-6707-4851-97ba-169e36266b66",
    checkpointId: "b432511f-d889-428f-8b0e-5f47c524c6b6",
    createdAt: `2019-05-23T14:31:36.${digits("039365")}Z`,
    startedAt: `2019-05-23T14:31:36.${digits("007230")}Z`,
    updatedAt: `2019-05-23T14:35:23.${digits("584418")}Z`,
    endedAt: `2019-05-23T14:35:23.${digits("511155")}Z`,
    extraInfo: {
      resource: { type: "OS::Nova::Server", id: "1dab32fa-ebf2-415a-ab0b-eabe6353bc86", name: "ECS-0001" },
      backup: { backupName, backupId: "0e5d0ef6-7f0a-4890-b98c-cb12490e31c1" },
      common: { progress: 100, requestId: "req-cdb98cc4-e87b-4f40-9b4a-57ec036620bc" },
    },
  };
}

const micros = (digits: string): string => digits;
const millis = (digits: string): string => digits.slice(0, 3);

describe("decode: the documented samples", () => {
  for (const [file, backupName, digits] of [
    ["golangsdk-fixture-list-200", "manualbk_1234", micros],
    ["otc-docs-list-200", "manualbk_backup", millis],
  ] as const) {
    it(`[U] ${file}`, () => {
      const page = decodeListAnswer(readData(`answers/${file}.json`), ASKED);
      assert.deepEqual(page, { count: 1, logs: [sample(backupName, digits)] });
    });
  }

  for (const [file, digits] of [
    ["golangsdk-fixture-show-200", micros],
    ["otc-docs-show-200", millis],
  ] as const) {
    it(`[U] ${file}`, () => {
      assert.deepEqual(
        decodeShowAnswer(readData(`answers/${file}.json`), ASKED),
        sample("manualbk_1234", digits),
      );
    });
  }
});

describe("decode: answers that are none", () => {
  for (const body of [
    null,
    7,
    "text",
    [],
    {},
    { operation_logs: {}, count: 1 },
    { operation_logs: null, count: 0 },
  ]) {
    it(`[U] ${JSON.stringify(body)} is no list`, () => {
      const error = thrown(() => decodeListAnswer(body, ASKED), ResponseInvalidError);
      assert.ok(error.message.startsWith(`${ASKED} was answered with JSON that lacks operation_logs`));
      assert.equal(error.retryable, false);
    });
  }

  for (const count of [undefined, null, "1", -1, 1.5]) {
    it(`[U] a list whose count is ${String(count)} is refused`, () => {
      const error = thrown(
        () => decodeListAnswer({ operation_logs: [], count }, ASKED),
        ResponseInvalidError,
      );
      assert.match(error.message, /lacks count, a whole number/u);
    });
  }

  for (const body of [null, 7, [], {}, { operation_log: null }, { operation_log: "x" }]) {
    it(`[U] ${JSON.stringify(body)} is no log`, () => {
      const error = thrown(() => decodeShowAnswer(body, ASKED), ResponseInvalidError);
      assert.match(error.message, /lacks operation_log, an object/u);
    });
  }

  it("[U] one wrong log fails the whole page, by its ID or its place", () => {
    const named = { operation_logs: [wireLog(), wireLog({ status: 1 })], count: 2 };
    assert.match(
      thrown(() => decodeListAnswer(named, ASKED), ResponseInvalidError).message,
      /^operation log 4827f2da/u,
    );
    const nameless = { operation_logs: [wireLog(), {}], count: 2 };
    assert.match(
      thrown(() => decodeListAnswer(nameless, ASKED), ResponseInvalidError).message,
      /^operation_logs\[1\] .*id is required.*status is required.*createdAt is required/u,
    );
  });
});
