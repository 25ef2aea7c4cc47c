import { createRequire } from "node:module";
import { join } from "node:path";
import zlib from "node:zlib";

import { processEnvironment } from "../support/environment.ts";
import { CompiledCode } from "./compiled-code.ts";
import { partTexts } from "./part-texts.ts";
import { Parts } from "./parts.ts";

/** Beside the bundle. */
const FOLDER = "plugin";
const FIRST = "run-plugin.js";
/** What is loaded when logs are first asked for. */
const LAST = "handlers.js";

/** By then most functions were called that a program needs; much later V8 forgets those that were called at the start alone. */
const KEEP_AFTER_MS = 1000;

/**
 * Loads what serves the provider from the parts of the bundle. What was compiled of them is kept for the next process once
 * logs have been asked for: before, most functions would be missing.
 */
export function loadPlugin(): typeof import("../rpc/run-plugin.ts") {
  const code = new CompiledCode(cacheFolder());
  const parts = new Parts({
    texts: partTexts(join(__dirname, FOLDER)),
    code,
    require: createRequire(__filename),
    onLoad(part) {
      if (part !== LAST) return;
      setTimeout(() => code.keep(), KEEP_AFTER_MS).unref();
      process.on("exit", (status) => {
        if (status === 0) code.keep();
      });
    },
  });
  return parts.load(FIRST) as typeof import("../rpc/run-plugin.ts");
}

/** As the XDG specification has it, or Windows. Not the machine's folder for temporary files: others may write there. */
function cacheFolder(): string | undefined {
  // Node before 20.15 and 22.2 lacks what the code is checked by.
  if (!("crc32" in zlib) || processEnvironment("NODE_DISABLE_COMPILE_CACHE") !== undefined) return undefined;
  const home = processEnvironment("HOME");
  const caches =
    processEnvironment("XDG_CACHE_HOME") ??
    processEnvironment("LOCALAPPDATA") ??
    (home === undefined ? undefined : join(home, ".cache"));
  return caches === undefined ? undefined : join(caches, "pulumi-cbr", "compiled");
}
