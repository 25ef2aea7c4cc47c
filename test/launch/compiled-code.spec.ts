import assert from "node:assert/strict";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { CompiledCode } from "../../provider/launch/compiled-code.ts";

/** A function whose inner one V8 compiles when it is first called. */
const text = Buffer.from(
  "(function(){function inner(){return [1,2,3].map((one)=>one*2).join()} return inner})",
);
const call = (code: CompiledCode, source = text): unknown =>
  (code.compile(source, "part.js").runInThisContext() as () => () => unknown)()();

describe("launch: compiled code", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "cbr-compiled-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const only = (): string => {
    const [name, ...others] = readdirSync(folder);
    assert.ok(name !== undefined && others.length === 0);
    return join(folder, name);
  };

  function keepOnce(): string {
    const code = new CompiledCode(folder);
    assert.equal(call(code), "2,4,6");
    code.keep();
    return only();
  }

  it("[U] is found by the next process, with the functions that were called", () => {
    const uncalled = new CompiledCode(folder);
    uncalled.compile(text, "part.js");
    uncalled.keep();
    const shorter = readFileSync(only()).length;
    rmSync(only());
    assert.ok(readFileSync(keepOnce()).length > shorter);
    const next = new CompiledCode(folder);
    assert.equal(next.compile(text, "part.js").cachedDataRejected, false);
    assert.equal(call(next), "2,4,6");
  });

  it("[U] is not written again by who found it", () => {
    const file = keepOnce();
    rmSync(file);
    const writer = new CompiledCode(folder);
    call(writer);
    writer.keep();
    const finder = new CompiledCode(folder);
    call(finder);
    rmSync(file);
    finder.keep();
    writer.keep();
    assert.deepEqual(readdirSync(folder), []);
  });

  it("[U] of another text of the same length is another", () => {
    keepOnce();
    const other = Buffer.from(text.toString().replace("one*2", "one*3"));
    assert.equal(other.length, text.length);
    const code = new CompiledCode(folder);
    assert.equal(code.compile(other, "part.js").cachedDataRejected, undefined);
    assert.equal(call(code, other), "3,6,9");
  });

  for (const [how, spoil] of [
    ["cut", (content: Buffer) => content.subarray(0, content.length / 2)],
    ["cut to nothing", () => Buffer.alloc(0)],
    ["changed", (content: Buffer) => Buffer.from(content.map((byte, at) => (at === 200 ? byte ^ 1 : byte)))],
    ["of something else", () => Buffer.from("not what V8 compiled")],
  ] as const) {
    it(`[U] that was ${how} is not used, and written anew`, () => {
      const file = keepOnce();
      const whole = readFileSync(file).length;
      writeFileSync(file, spoil(readFileSync(file)));
      const code = new CompiledCode(folder);
      assert.equal(code.compile(text, "part.js").cachedDataRejected, undefined);
      assert.equal(call(code), "2,4,6");
      code.keep();
      assert.equal(readFileSync(file).length, whole);
      assert.equal(new CompiledCode(folder).compile(text, "part.js").cachedDataRejected, false);
    });
  }

  it("[U] is the user's own, and is not used once others may write it", () => {
    const below = new CompiledCode(join(folder, "below"));
    call(below);
    below.keep();
    assert.equal(statSync(join(folder, "below")).mode & 0o777, 0o700);
    rmSync(join(folder, "below"), { recursive: true });
    const file = keepOnce();
    assert.equal(statSync(file).mode & 0o777, 0o600);
    for (const mode of [0o620, 0o602]) {
      chmodSync(file, mode);
      assert.equal(new CompiledCode(folder).compile(text, "part.js").cachedDataRejected, undefined);
    }
    chmodSync(file, 0o644);
    assert.equal(new CompiledCode(folder).compile(text, "part.js").cachedDataRejected, false);
  });

  it("[U] leaves nothing aside where it cannot be put, and does not keep others from their place", () => {
    const file = keepOnce();
    rmSync(file);
    mkdirSync(join(file, "in-the-way"), { recursive: true });
    const code = new CompiledCode(folder);
    call(code);
    code.compile(Buffer.from(`${text.toString()}\n`), "other.js");
    code.keep();
    const files = readdirSync(folder, { withFileTypes: true });
    assert.deepEqual(files.map((entry) => entry.isFile()).sort(), [false, true]);
  });

  it("[U] is done without where there is no folder, or none that could be made", () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    for (const code of [new CompiledCode(undefined), new CompiledCode(join(file, "below"))]) {
      assert.equal(call(code), "2,4,6");
      code.keep();
      assert.deepEqual(readdirSync(folder), ["a-file"]);
    }
  });

  it("[U] of long ago gives way", () => {
    const old = Array.from({ length: 55 }, (_, number) => `old-${String(number).padStart(2, "0")}`);
    for (const [number, name] of old.entries()) {
      writeFileSync(join(folder, name), "");
      utimesSync(join(folder, name), number, number);
    }
    const code = new CompiledCode(folder);
    call(code);
    code.keep();
    const left = readdirSync(folder);
    assert.equal(left.length, 50);
    // The newest of the old, and what was written now.
    assert.deepEqual(left.filter((name) => name.startsWith("old-")).sort(), old.slice(-49));
  });
});
