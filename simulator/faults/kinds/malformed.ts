import { jsonAnswer } from "../../server/answer.ts";
import type { FaultKind } from "../fault-kind.ts";
import { text } from "../fault-kind.ts";

export interface MalformedParameters {
  /** The text to send. Default: something that only begins as JSON does. */
  body?: string;
}

/** Answers 200 with a body that claims to be JSON and is not. */
export const malformed: FaultKind<MalformedParameters> = {
  rules: { body: text },
  apply: ({ body = '{"operation_logs": [{"id": oops}]' }, exchange) => exchange.send(jsonAnswer(200, body)),
};
