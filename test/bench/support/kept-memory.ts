/**
 * What a judge keeps of an estate, when all else was collected: `node --expose-gc kept-memory.ts <logs>` prints it in bytes.
 * The logs go through what the plugin does with each page, without a service.
 */
import { decodeListAnswer } from "../../../provider/api/decode/decode-answers.ts";
import { PageSequence } from "../../../provider/api/paging/page-sequence.ts";
import { Judge } from "../../../provider/gate/judge.ts";
import { questionOf } from "../../../provider/gate/question.ts";
import { createEstate } from "../../../simulator/data/estate/create-estate.ts";

const PAGE = 1000;

function heldBytes(): number {
  // The second time collects what the first one let go outside of the heap.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function judgePage(logs: readonly unknown[], sequence: PageSequence, judge: Judge): void {
  const text = JSON.stringify({ operation_logs: logs, count: logs.length });
  judge.add(sequence.add(decodeListAnswer(JSON.parse(text), "the page"), PAGE, 0));
}

const now = Date.now();
const estate = {
  logs: Number(process.argv[2]),
  seed: "1",
  now,
  projectId: "0".repeat(32),
  region: "eu-west-101",
};
const before = heldBytes();
const judge = new Judge(questionOf({ rules: [{ type: "lastSuccessWithin" }] }, now, Infinity));
const sequence = new PageSequence();
const page: unknown[] = [];
for (const { log } of createEstate(estate)) {
  page.push(log);
  if (page.length < PAGE) continue;
  judgePage(page, sequence, judge);
  page.length = 0;
}
judgePage(page, sequence, judge);
page.length = 0;
const after = heldBytes();
if (judge.read !== estate.logs || sequence.read !== estate.logs) throw new Error("logs are missing");
process.stdout.write(`${after - before}\n`);
