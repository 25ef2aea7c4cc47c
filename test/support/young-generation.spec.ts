import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

describe("the young generation", () => {
  it("[U] stays at 32 MiB while it is bounded, and grows as before afterwards", () => {
    const script = fileURLToPath(new URL("churn.ts", import.meta.url));
    const printed = execFileSync(process.execPath, [script], { encoding: "utf8" });
    const { bounded, free } = JSON.parse(printed) as Record<"bounded" | "free", number>;
    assert.equal(bounded, 32);
    assert.ok(free > 32, `${free} MiB`);
  });
});
