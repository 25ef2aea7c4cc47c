import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { isSea } from "node:sea";
import zlib from "node:zlib";

import { processEnvironment } from "../support/environment.ts";
import { endWith } from "../support/end-with.ts";
import { CompiledCode } from "./compiled-code.ts";
import { type PartTexts, textsIn, textsWithin } from "./part-texts.ts";
import { Parts } from "./parts.ts";

/** Beside the bundle. */
const FOLDER = "plugin";
const FIRST = "run-plugin.js";
/** What is loaded when the first call about logs or a gate comes. */
const LAST = "handlers.js";

/** By then most functions were called that a program needs; much later V8 forgets those that were called at the start alone. */
const KEEP_AFTER_MS = 1000;

/**
 * Loads what serves the provider from the parts of the bundle. What was compiled of them is kept for the next process once
 * such a call has come: before, most functions would be missing.
 */
export function loadPlugin(): typeof import("../rpc/run-plugin.ts") {
  const code = new CompiledCode(cacheFolder());
  const parts = new Parts({
    texts: findTexts(),
    code,
    require,
    onLoad(part) {
      if (part !== LAST) return;
      setTimeout(() => code.keep(), KEEP_AFTER_MS);
      process.on("exit", () => code.keep());
    },
  });
  return parts.load(FIRST) as typeof import("../rpc/run-plugin.ts");
}

function findTexts(): PartTexts {
  if (isSea()) return textsWithin;
  const folder = join(__dirname, FOLDER);
  if (existsSync(folder)) return textsIn(folder);
  const remedy = `put the folder "${FOLDER}" of the same build beside pulumi-resource-cbr`;
  return endWith(`the cbr provider is not whole: ${folder} does not exist; ${remedy}`);
}

/** As the XDG specification has it, or Windows. Not the machine's folder for temporary files: others may write there. */
function cacheFolder(): string | undefined {
  // Node before 20.15 and 22.2 lacks what the code is checked by. Under coverage, code counts what it does, and is slow.
  if (!("crc32" in zlib) || isSet("NODE_DISABLE_COMPILE_CACHE") || isSet("NODE_V8_COVERAGE"))
    return undefined;
  const home = folderIn("HOME");
  const caches =
    folderIn("XDG_CACHE_HOME") ??
    folderIn("LOCALAPPDATA") ??
    (home === undefined ? undefined : join(home, ".cache"));
  return caches === undefined ? undefined : join(caches, "pulumi-cbr", "compiled");
}

function isSet(name: string): boolean {
  return processEnvironment(name) !== undefined;
}

/** A path that is not absolute would lead into the project of whoever runs a program: it counts as not set. */
function folderIn(name: string): string | undefined {
  const path = processEnvironment(name);
  return path === undefined || !isAbsolute(path) ? undefined : path;
}
