import assert from "node:assert/strict";

import fc from "fast-check";

import { Digests } from "../../provider/gate/digests.ts";

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

/** What is kept of a digest, in hex. */
function keptOf(bytes: Buffer): string {
  return bytes.toString("hex", 0, 16);
}

/** What is kept of the digests, sorted. */
function sorted(all: readonly Buffer[]): string[] {
  const digests = new Digests();
  for (const each of all) digests.add(each.toString("latin1"));
  return [...digests.sorted()].map((bytes) => bytes.toString("hex"));
}

describe("digests", () => {
  it("[U] come back as their first 16 bytes, in the order of these", () => {
    fc.assert(
      fc.property(fc.array(digest, { maxLength: 200 }), (all) => {
        assert.deepEqual(sorted(all), all.map(keptOf).sort());
      }),
    );
  });

  it("[U] are ordered also where they begin alike, and where there are many", () => {
    const all = Array.from({ length: 20_000 }, (_none, index) => {
      const bytes = Buffer.alloc(32, index % 3);
      bytes.writeUInt32BE((index * 7919) % 10_007, 12);
      return bytes;
    });
    assert.deepEqual(sorted(all), all.map(keptOf).sort());
  });

  it("[U] may be none", () => {
    assert.deepEqual(sorted([]), []);
  });
});
