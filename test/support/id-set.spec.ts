import assert from "node:assert/strict";

import fc from "fast-check";

import { IdSet } from "../../provider/support/id-set.ts";

const NIL = "00000000-0000-0000-0000-000000000000";

function counted(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}

describe("a set of IDs", () => {
  it("[U] does as a set of texts does, whatever the IDs", () => {
    const few = fc.constantFrom(...[1, 2, 3, 4, 5].map(counted));
    const odd = fc.constantFrom(
      "",
      NIL,
      counted(1).toUpperCase(),
      counted(1).replaceAll("-", ""),
      "ä".repeat(36),
    );
    const kept = fc.constantFrom(0, 10, undefined);
    const any = fc.oneof(fc.uuid(), few, odd, fc.string({ maxLength: 40 }));
    fc.assert(
      fc.property(kept, fc.array(any, { maxLength: 300 }), (texts, ids) => {
        const [set, model] = [new IdSet(texts), new Set<string>()];
        for (const id of ids) {
          assert.equal(set.add(id), !model.has(id));
          model.add(id);
        }
        assert.equal(set.size, model.size);
        for (const id of model) assert.ok(!set.add(id));
      }),
    );
  });

  it("[U] tells IDs apart that differ in one digit, each of the 32", () => {
    const set = new IdSet(0);
    const places = Array.from(NIL).flatMap((digit, place) => (digit === "-" ? [] : [place]));
    const ids = places.flatMap((place) =>
      Array.from("0123456789abcdef").map((digit) => `${NIL.slice(0, place)}${digit}${NIL.slice(place + 1)}`),
    );
    for (const id of ids) set.add(id);
    assert.equal(set.size, 32 * 15 + 1);
  });

  it("[U] keeps every one of very many, counted ones as well", () => {
    const set = new IdSet();
    const many = 100_000;
    for (let number = 0; number < many; number++) assert.ok(set.add(counted(number)));
    for (let number = 0; number < many; number++) assert.ok(!set.add(counted(number)));
    assert.equal(set.size, many);
    assert.ok(set.add(counted(many)));
  });
});
