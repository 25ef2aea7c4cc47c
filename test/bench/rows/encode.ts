import structs from "google-protobuf/google/protobuf/struct_pb.js";

import { decodeListAnswer } from "../../../provider/api/decode/decode-answers.ts";
import { encodeInvokeResponse } from "../../../provider/rpc/values/encode-properties.ts";
import type { Row } from "../row.ts";
import { inTurns } from "../support/in-turns.ts";
import { pageText, timed } from "../support/page.ts";

const RUNS = 31;
const LOGS = 1000;

/** The encoding of an answer with a page of logs. */
export const encode: Row = {
  id: "encode",
  async measure({ runs = RUNS }) {
    const { logs, count } = decodeListAnswer(JSON.parse(await pageText(LOGS)), "GET");
    const answer = { operationLogs: logs, count, complete: true } as unknown as Parameters<
      typeof structs.Struct.fromJavaScript
    >[0];
    const tasks = {
      ours: timed(() => encodeInvokeResponse(answer)),
      base: timed(() => structs.Struct.fromJavaScript(answer).serializeBinary()),
    };
    await inTurns(runs, tasks);
    return [
      {
        what: "encoding of an answer with 1,000 logs",
        baseline: "google-protobuf: Struct.fromJavaScript + serializeBinary",
        unit: "ms",
        ...(await inTurns(runs, tasks)),
        target: { kind: "ratio", most: 0.1 },
      },
    ];
  },
};
