import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compareVersions } from "./compare-versions.ts";
import type { EngineEnvironment, Variables } from "./environment.ts";
import { executableName, findExecutable } from "./find-executable.ts";
import { type GoPart, partFile, partFolder } from "./go-part.ts";
import { narrate, type Say } from "./progress.ts";
import { publishFolder } from "./publish-folder.ts";
import { runCommand } from "./run-command.ts";
import { withLock } from "./with-lock.ts";

/**
 * Builds a part from its Go module, unless the cache has it.
 * Modules come from the module proxy that the environment names; go.sum holds all checksums, so that nothing is
 * resolved and no checksum database is asked.
 * @returns The absolute path of the program.
 * @throws {Error} When there is no Go, when it is too old, or when the build fails.
 */
export async function buildPart(part: GoPart, environment: EngineEnvironment, say: Say): Promise<string> {
  const file = partFile(part, environment);
  if (existsSync(file)) return file;
  const variables = goVariables(environment.variables);
  const go = await findGo(part, environment, variables);
  const folder = partFolder(part, environment);
  const build = async (partial: string): Promise<void> => {
    const output = join(partial, executableName(part.name));
    const flags = ["-mod=readonly", "-trimpath", "-buildvcs=false", `-ldflags=${part.linkerFlags}`];
    await narrate(say, `building ${part.name} ${part.version} from Go modules`, part.expectation, () =>
      runCommand(go, ["build", ...flags, "-o", output, part.mainPackage], { variables, cwd: part.module }),
    );
  };
  await withLock(`${folder}.lock`, () => publishFolder(folder, build), {
    onWait: (pid) => say(`process ${pid} is building ${part.name} ${part.version}: waiting for it`),
  });
  return file;
}

/** No toolchain is downloaded and no C compiler is needed, unless the user has set it otherwise. */
function goVariables(variables: Variables): Variables {
  return {
    ...variables,
    GOTOOLCHAIN: variables["GOTOOLCHAIN"] ?? "local",
    CGO_ENABLED: variables["CGO_ENABLED"] ?? "0",
    GOWORK: "off",
  };
}

async function findGo(part: GoPart, environment: EngineEnvironment, variables: Variables): Promise<string> {
  const go = findExecutable("go", environment.path);
  if (go === undefined) throw new Error(`it needs Go ${part.goVersion} or later; there is no go on PATH`);
  // A toolchain that Go may choose itself is its own affair.
  if (variables["GOTOOLCHAIN"] !== "local") return go;
  const version = await runCommand(go, ["env", "GOVERSION"], { variables, cwd: tmpdir() });
  if (compareVersions(version, part.goVersion) < 0) {
    throw new Error(`it needs Go ${part.goVersion} or later; ${dirname(go)} has ${version}`);
  }
  return go;
}
