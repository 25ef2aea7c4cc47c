import assert from "node:assert/strict";

import { asOfMs } from "../../provider/functions/as-of.ts";
import type { Failure } from "../../provider/support/failures.ts";
import { NOON } from "../support/manual-clock.ts";

function asOf(time: string | undefined): { ms: number; failures: readonly Failure[] } {
  const failures: Failure[] = [];
  return { ms: asOfMs(time, NOON, failures), failures };
}

describe("functions: the moment as of which is judged", () => {
  for (const [time, before] of [
    [undefined, 0],
    ["2026-03-01T12:00:00Z", 0],
    ["2026-03-01T11:59:59.999Z", 1],
    ["2026-03-01T11:59:59.9995Z", 1],
    ["2026-03-01T20:00:00+08:00", 0],
    ["2026-03-01T06:15:00-05:45", 0],
    ["2026-03-01t10:00:00z", 7_200_000],
    ["2026-03-01 10:00:00Z", 7_200_000],
    ["2024-02-29T12:00:00Z", NOON - Date.UTC(2024, 1, 29, 12)],
  ] as const) {
    it(`[U] ${time ?? "none given"} is ${before} ms before now`, () => {
      assert.deepEqual(asOf(time), { ms: NOON - before, failures: [] });
    });
  }

  for (const time of ["2026-03-01T12:00:00.001Z", "2026-03-01T20:00:01+08:00", "2999-01-01T00:00:00Z"]) {
    it(`[U] ${time} is in the future`, () => {
      const reason = `"${time}" is in the future, of which the operation log knows nothing; leave it out to judge as of now`;
      assert.deepEqual(asOf(time), { ms: NOON, failures: [{ property: "asOf", reason }] });
    });
  }

  for (const time of [
    "2026-02-29T12:00:00Z",
    "2025-04-31T12:00:00Z",
    "2025-13-01T12:00:00Z",
    "2025-12-01T24:00:00Z",
    "2025-12-01T12:60:00Z",
    "2025-12-01T12:00:00+24:00",
    "2025-12-01T12:00:00",
    "2025-12-01",
    "yesterday",
  ]) {
    it(`[U] ${time} does not exist`, () => {
      const reason = `"${time}" is not a time that exists; check month, day, hour and offset`;
      assert.deepEqual(asOf(time), { ms: NOON, failures: [{ property: "asOf", reason }] });
    });
  }
});
