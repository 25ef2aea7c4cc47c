/**
 * Script: `node tools/engine/main.ts [--with-random]` makes sure that there is a Pulumi engine.
 * stdout gets one line, the folder to put first on PATH; everything else goes to stderr. Exit code 1 when it cannot be had.
 */
import { homedir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureEngine } from "./ensure-engine.ts";
import { ensureRandomPlugin } from "./ensure-random.ts";
import { readEnvironment } from "./environment.ts";
import { reasonOf, sayOnStderr } from "./progress.ts";

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { "with-random": { type: "boolean", default: false } } });
  const environment = readEnvironment();
  const engine = await ensureEngine({ environment });
  sayOnStderr(
    `Pulumi ${engine.version} (${engine.source}), languages: ${engine.languages.join(", ") || "none"}`,
  );
  if (values["with-random"]) {
    const pulumiHome = environment.variables["PULUMI_HOME"] ?? join(homedir(), ".pulumi");
    const random = await ensureRandomPlugin({ engine, pulumiHome, environment });
    if ("missing" in random) throw new Error(`There is no random plugin:\n  ${random.missing.join("\n  ")}`);
    sayOnStderr(`random plugin (${random.source}): ${random.path}`);
  }
  process.stdout.write(`${engine.bin}\n`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  sayOnStderr(reasonOf(error));
  process.exitCode = 1;
}
