import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { EngineEnvironment } from "./environment.ts";
import { publishFolder } from "./publish-folder.ts";

/** The name under which the engine looks for the host of dynamic resources of Node.js programs. */
const name = "pulumi-resource-pulumi-nodejs";

/** The engine runs it in the program's folder, whose own @pulumi/pulumi has the host. */
const script = `#!/bin/sh
host=$(node -p "require.resolve('@pulumi/pulumi/cmd/dynamic-provider')" 2>/dev/null)
if [ -z "$host" ]; then
  echo "dynamic resources need @pulumi/pulumi, and it is not installed in $PWD or above" >&2
  exit 1
fi
exec node "$host" "$@"
`;

/**
 * Writes what starts the host of dynamic resources: official CLIs come with one, one that is built from modules does not.
 * It is a shell script; on Windows there is none.
 * @returns Its absolute path in the cache, or nothing on Windows.
 */
export async function dynamicLauncher({ cacheFolder }: EngineEnvironment): Promise<string[]> {
  if (process.platform === "win32") return [];
  const digest = createHash("sha256").update(script).digest("hex").slice(0, 12);
  const folder = join(cacheFolder, "engine", `dynamic-launcher-${digest}`);
  await publishFolder(folder, (partial) => writeFile(join(partial, name), script, { mode: 0o755 }));
  return [join(folder, name)];
}
