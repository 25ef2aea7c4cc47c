import assert from "node:assert/strict";
import { formatDuration, narrate } from "../../../tools/engine/progress.ts";

describe("formatDuration", () => {
  for (const [ms, text] of [
    [0, "0s"],
    [8_400, "8s"],
    [59_700, "1m00s"],
    [292_000, "4m52s"],
    [3_600_000, "60m00s"],
  ] as const) {
    it(`[U] writes ${ms} ms as ${text}`, () => assert.equal(formatDuration(ms), text));
  }
});

describe("narrate", () => {
  it("[U] tells what begins and that it is done", async () => {
    const said: string[] = [];
    const result = await narrate(
      (line) => said.push(line),
      "building a boat",
      "about 2 days, once",
      () => Promise.resolve(7),
    );
    assert.equal(result, 7);
    assert.equal(said[0], "building a boat, about 2 days, once…");
    assert.match(said[1] ?? "", /^done building a boat in \d+s$/);
  });

  it("[U] does not call a failure done", async () => {
    const said: string[] = [];
    const work = narrate(
      (line) => said.push(line),
      "building a boat",
      "soon",
      () => Promise.reject(new Error("leak")),
    );
    await assert.rejects(work, /leak/);
    assert.equal(said.length, 1);
  });
});
