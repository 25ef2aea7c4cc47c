import { sliceElements } from "../../data/slice-elements.ts";
import type { FaultKind } from "../fault-kind.ts";
import { choice } from "../fault-kind.ts";

const MEMBER = "operation_logs";

export interface DuplicateParameters {
  /** Each log twice in a row, or the first one once more at the end. Default each. */
  which?: "each" | "first";
}

/** Sends the real page with logs repeated; its count stays. What is no page of logs is sent as it is. */
export const duplicate: FaultKind<DuplicateParameters> = {
  rules: { which: choice("each", "first") },
  apply: ({ which = "each" }, exchange) => {
    const answer = exchange.answer();
    exchange.send({ ...answer, body: repeat(answer.body, which) });
  },
};

/** Letter by letter, as the page itself is made: parsing and printing would tidy up logs that are odd on purpose. */
function repeat(body: string, which: "each" | "first"): string {
  const opening = `{"${MEMBER}":[`;
  if (!body.startsWith(opening)) return body;
  const logs = sliceElements(body, MEMBER);
  const repeated = which === "each" ? logs.flatMap((log) => [log, log]) : [...logs, ...logs.slice(0, 1)];
  return opening + repeated.join(",") + body.slice(opening.length + logs.join(",").length);
}
