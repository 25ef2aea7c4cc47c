import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Language } from "../language.ts";
import { narrow } from "./narrow.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** YAML: no SDK to build, and the CLI has the host that runs its programs. */
export const yaml: Language = {
  name: "yaml",
  hasSdk: false,
  everyLog: join(HERE, "every-log"),
  narrow,
  prepare: () => Promise.resolve([process.execPath, join(HERE, "run.ts")]),
};
