import assert from "node:assert/strict";

import { CompiledCode } from "../../provider/launch/compiled-code.ts";
import { Parts } from "../../provider/launch/parts.ts";

const part = (body: string): string => `(function(exports,require,module){"use strict";${body}})`;

function partsOf(texts: Record<string, string>): {
  parts: Parts;
  loaded: string[];
  read: string[];
} {
  const loaded: string[] = [];
  const read: string[] = [];
  const parts = new Parts({
    texts: {
      placeOf: (name) => `somewhere/${name}`,
      read(name) {
        read.push(name);
        const text = texts[name];
        if (text === undefined) throw new Error(`there is no ${name}`);
        return Buffer.from(text);
      },
    },
    code: new CompiledCode(undefined),
    require: (id) => `node's ${id}`,
    onLoad: (name) => loaded.push(name),
  });
  return { parts, loaded, read };
}

describe("launch: parts", () => {
  it("[U] are loaded when they are first wanted, and once", () => {
    const { parts, loaded, read } = partsOf({
      "first.js": part('module.exports={shared:require("./shared.js"),later:()=>require("./later.js")}'),
      "later.js": part('exports.shared=require("./shared.js")'),
      "shared.js": part("exports.made={}"),
    });
    const first = parts.load("first.js") as { shared: object; later: () => { shared: object } };
    assert.deepEqual(loaded, ["first.js", "shared.js"]);
    assert.equal(first.later().shared, first.shared);
    assert.equal(first.later(), first.later());
    assert.equal(parts.load("first.js"), first);
    assert.deepEqual(loaded, ["first.js", "shared.js", "later.js"]);
    assert.deepEqual(read, loaded);
  });

  it("[U] get modules of Node from Node", () => {
    const { parts } = partsOf({
      "first.js": part('exports.names=[require("node:fs"),require("http2")]'),
    });
    assert.deepEqual(parts.load("first.js"), { names: ["node's node:fs", "node's http2"] });
  });

  it("[U] are loaded anew after that failed", () => {
    const texts: Record<string, string> = {
      "first.js": part('exports.later=()=>require("./later.js")'),
      "later.js": part('exports.early=1;exports.shared=require("./shared.js")'),
    };
    const { parts } = partsOf(texts);
    const { later } = parts.load("first.js") as { later: () => object };
    assert.throws(later, { message: "there is no shared.js" });
    assert.throws(later, { message: "there is no shared.js" });
    texts["shared.js"] = part("throw new RangeError('not now')");
    assert.throws(later, RangeError);
    texts["shared.js"] = part("exports.whole=true");
    assert.deepEqual(later(), { early: 1, shared: { whole: true } });
  });

  it("[U] are named in a stack with the line and column that their file has", () => {
    const { parts } = partsOf({ "first.js": part('\nexports.fail=()=>{throw new Error("here")}') });
    const { fail } = parts.load("first.js") as { fail: () => void };
    assert.throws(fail, ({ stack }: Error) => stack?.includes("somewhere/first.js:2:25") ?? false);
  });
});
