import assert from "node:assert/strict";

import messages from "@pulumi/pulumi/proto/provider_pb.js";
import fc from "fast-check";
import structs from "google-protobuf/google/protobuf/struct_pb.js";

import { BackwardWriter } from "../../../provider/rpc/values/backward-writer.ts";
import { encodeInvokeResponse } from "../../../provider/rpc/values/encode-properties.ts";
import { type PlainObject, writeStruct } from "../../../provider/rpc/values/write-struct.ts";
import { struct } from "../plugin-client.ts";
import { bytesOf } from "./bytes-of.ts";

/** Texts around the lengths at which the writing changes, of ASCII and of anything. */
const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary-ascii", minLength: 60, maxLength: 70 }),
  fc.string({ unit: "grapheme", minLength: 60, maxLength: 70 }),
  fc.string({ unit: "binary-ascii", minLength: 120, maxLength: 300 }),
);

const numbers = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-0, NaN, Infinity, -Infinity, 1e300));

// google-protobuf makes an object of its own of what it decodes, and would take this name for its prototype.
const names = texts.filter((name) => name !== "__proto__");

const values = fc.letrec<{ any: unknown; object: Record<string, unknown> }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom<unknown>(null, true, false, "", [], {}),
    numbers,
    texts,
    fc.array(tie("any"), { maxLength: 20 }),
    tie("object"),
  ),
  object: fc.dictionary(names, tie("any"), { maxKeys: 20, noNullPrototype: true }),
}));

function written(object: object, size?: number): Buffer {
  const writer = new BackwardWriter(size);
  writeStruct(writer, object as PlainObject);
  return bytesOf(writer.finish());
}

function decoded(bytes: Uint8Array): unknown {
  return structs.Struct.deserializeBinary(bytes).toJavaScript();
}

describe("rpc: the encoding of a Struct", () => {
  it("[U] is understood as google-protobuf's own, and is no longer", () => {
    fc.assert(
      fc.property(values.object, (object) => {
        const oracle = struct(object).serializeBinary();
        const bytes = written(object);
        assert.deepEqual(decoded(bytes), decoded(oracle));
        assert.equal(bytes.length, oracle.length);
      }),
    );
  });

  it("[U] comes to the same bytes however little room there was at first", () => {
    fc.assert(
      fc.property(values.object, fc.integer({ min: 1, max: 200 }), (object, size) => {
        assert.deepEqual(written(object, size), written(object));
      }),
    );
  });

  it("[U] holds lengths of each size", () => {
    for (const length of [0, 1, 63, 64, 65, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152]) {
      for (const letter of ["a", "é", "备", "😀"]) {
        const object = { text: letter.repeat(length), list: [letter.repeat(length)] };
        assert.deepEqual(decoded(written(object)), object);
      }
    }
  });

  it("[U] leaves out members that are undefined", () => {
    assert.deepEqual(decoded(written({ a: 1, b: undefined, c: { d: undefined } })), { a: 1, c: {} });
  });

  it("[U] replaces half a surrogate pair, which no message can hold", () => {
    const object = { "k\ud800": "\udc00v", long: `${"x".repeat(100)}\ud83d` };
    const expected = { "k\ufffd": "\ufffdv", long: `${"x".repeat(100)}\ufffd` };
    assert.deepEqual(decoded(written(object)), expected);
  });

  it("[U] of a result is the answer of Invoke", () => {
    fc.assert(
      fc.property(values.object, (object) => {
        const response = messages.InvokeResponse.deserializeBinary(bytesOf(encodeInvokeResponse(object)));
        assert.deepEqual(response.getReturn()?.toJavaScript(), struct(object).toJavaScript());
        assert.deepEqual(response.getFailuresList(), []);
      }),
    );
  });
});
