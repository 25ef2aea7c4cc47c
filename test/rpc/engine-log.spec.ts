import assert from "node:assert/strict";

import { createEngineLog, type EngineLog } from "../../provider/rpc/engine-log.ts";
import { type FakeEngine, startEngine } from "./resources/support/fake-engine.ts";

const plainly = (text: string): string => text;

/** What the engine was told, each line after its severity. */
function told({ lines }: FakeEngine): string[] {
  return lines.map(({ severity, message }) => `${severity} ${message}`);
}

describe("the engine's log", () => {
  let engine: FakeEngine;
  let log: EngineLog;
  beforeEach(async () => {
    engine = await startEngine();
    log = createEngineLog();
    log.connect(engine.address);
  });
  afterEach(() => {
    log.close();
    engine.stop();
  });

  it("[U] has lines in their order, those that were gathered included", async () => {
    const progress = log.progress(plainly);
    progress.debug("one");
    progress.debug("two");
    progress.warning("three");
    progress.debug("four");
    await log.flush();
    assert.deepEqual(told(engine), ["DEBUG one", "DEBUG two", "WARNING three", "DEBUG four"]);
  });

  it("[U] does not mix lines of several resources", async () => {
    log.progress(plainly, "urn:a").debug("one");
    log.progress(plainly, "urn:b").debug("two");
    await log.flush();
    assert.deepEqual(
      engine.lines.map(({ urn, message }) => [urn, message]),
      [
        ["urn:a", "one"],
        ["urn:b", "two"],
      ],
    );
  });

  it("[U] hides secrets in every line", async () => {
    log.progress((text) => text.replaceAll("hunter2", "[secret]")).debug("it is hunter2");
    await log.flush();
    assert.deepEqual(told(engine), ["DEBUG it is [secret]"]);
  });

  for (const [what, leave] of [
    ["the connection ends", () => log.close()],
    ["another engine is there", () => log.connect("127.0.0.1:1")],
  ] as const) {
    it(`[U] takes what was said before ${what}`, async () => {
      log.progress(plainly).debug("the last word");
      leave();
      await log.flush();
      assert.deepEqual(told(engine), ["DEBUG the last word"]);
    });
  }
});
