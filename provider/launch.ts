#!/usr/bin/env node
/**
 * The plugin as the bundle has it: the little that tells the port stands here, the rest in a file beside it. Node keeps
 * what it compiled of that file in the user's cache folder; compiling it anew would take as long as all the rest of the start.
 */
import module from "node:module";
import { join } from "node:path";

import "./main.ts";
import { processEnvironment } from "./support/environment.ts";

/** Writing the file does not hold up the start, nor what a program asks first. */
const FLUSH_AFTER_MS = 1000;

/** As the XDG specification has it. Not the machine's folder for temporary files: others may write there. */
function cacheFolder(): string | undefined {
  const home = processEnvironment("HOME");
  return processEnvironment("XDG_CACHE_HOME") ?? (home === undefined ? undefined : join(home, ".cache"));
}

const folder = cacheFolder();
// Node 20 keeps no compiled code.
if ("enableCompileCache" in module && folder !== undefined) {
  module.enableCompileCache(join(folder, "pulumi-cbr", "compiled"));
  // At its end would be too late: an engine that is in a hurry kills its plugins.
  setTimeout(() => module.flushCompileCache(), FLUSH_AFTER_MS).unref();
}
