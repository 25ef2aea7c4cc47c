import assert from "node:assert/strict";

import { counted, countedWere, either, inWords } from "../../../provider/gate/parts/words.ts";

describe("words of a finding", () => {
  it("[U] tell a time by its two largest units, rounded down", () => {
    const times: readonly (readonly [number, string])[] = [
      [0, "0s"],
      [999, "0s"],
      [-1, "0s"],
      [59_999, "59s"],
      [60_000, "1m"],
      [130_000, "2m 10s"],
      [3_600_000, "1h"],
      [3_605_000, "1h"],
      [86_399_999, "23h 59m"],
      [86_400_000, "1d"],
      [273_600_000, "3d 4h"],
    ];
    for (const [ms, words] of times) assert.equal(inWords(ms), words, `${ms}`);
  });

  it("[U] count in the singular and the plural", () => {
    assert.deepEqual(
      [0, 1, 2].map((count) => counted(count, "backup")),
      ["0 backups", "1 backup", "2 backups"],
    );
    assert.deepEqual(
      [0, 1, 2].map((count) => countedWere(count, "backup")),
      ["0 backups were", "1 backup was", "2 backups were"],
    );
  });

  it("[U] join names", () => {
    assert.deepEqual([[], ["backup"], ["replication", "copy"], ["backup", "restore", "sync"]].map(either), [
      "operation",
      "backup",
      "replication or copy",
      "backup, restore or sync",
    ]);
  });
});
