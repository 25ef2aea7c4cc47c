import { decodeListAnswer } from "../../../provider/api/decode/decode-answers.ts";
import { operationLogFailures } from "../../../provider/schema/check-operation-log.ts";
import type { Row } from "../row.ts";
import { inTurns } from "../support/in-turns.ts";
import { pageText, timed } from "../support/page.ts";

const RUNS = 51;
const LOGS = 1000;

/** The check of one full page against the schema. */
export const validation: Row = {
  id: "validation",
  async measure({ runs = RUNS }) {
    const text = await pageText(LOGS);
    const { logs } = decodeListAnswer(JSON.parse(text), "GET");
    const check = (): void => {
      for (const log of logs) if (operationLogFailures(log).length > 0) throw new Error("a log is wrong");
    };
    const tasks = { ours: timed(check), base: timed(() => JSON.parse(text) as unknown) };
    await inTurns(runs, tasks);
    return [
      {
        what: "validation by ajv of one page of 1,000 logs",
        baseline: "JSON.parse of the page",
        unit: "ms",
        ...(await inTurns(runs, tasks)),
        target: { kind: "ratio", most: 1.5 },
      },
    ];
  },
};
