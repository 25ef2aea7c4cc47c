import assert from "node:assert/strict";

import messages from "@pulumi/pulumi/proto/provider_pb.js";
import fc from "fast-check";

import type { OutgoingMessage } from "../../../provider/rpc/values/encoded-message.ts";
import { allSecret, encodeInvokeResponse } from "../../../provider/rpc/values/encode-properties.ts";
import { ValueKeeper } from "../../../provider/rpc/values/value-keeper.ts";
import { bytesOf } from "./bytes-of.ts";

const parts = fc.array(
  fc.record({
    id: fc.uuid(),
    name: fc.string({ unit: "grapheme", maxLength: 40 }),
    // Larger than what is taken at once, now and then.
    filler: fc.oneof(
      { weight: 9, arbitrary: fc.nat({ max: 3000 }) },
      { weight: 1, arbitrary: fc.nat({ max: 400_000 }) },
    ),
  }),
  { maxLength: 200 },
);

function partOf({ id, name, filler }: { id: string; name: string; filler: number }) {
  return { id, name, filler: "x".repeat(filler), nested: { list: [filler, null, true] } };
}

function decoded(message: OutgoingMessage): unknown {
  return messages.InvokeResponse.deserializeBinary(bytesOf(message)).getReturn()?.toJavaScript();
}

describe("rpc: parts of a result that are kept as bytes", () => {
  it("[U] come out as they went in, in the order of the result", () => {
    fc.assert(
      fc.property(parts, (drawn) => {
        const logs = drawn.map(partOf);
        const keeper = new ValueKeeper();
        const kept = logs.map((log) => keeper.keep(log));
        const result = { logs: kept.toReversed(), count: logs.length };
        assert.deepEqual(decoded(encodeInvokeResponse(result)), {
          logs: logs.toReversed(),
          count: logs.length,
        });
      }),
      { numRuns: 40 },
    );
  });

  it("[U] can be within a secret", () => {
    const keeper = new ValueKeeper();
    const logs = [keeper.keep({ id: "a" })];
    const plain = decoded(encodeInvokeResponse(allSecret({ logs: [{ id: "a" }] })));
    assert.deepEqual(decoded(encodeInvokeResponse(allSecret({ logs }))), plain);
  });
});
