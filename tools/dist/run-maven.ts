import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readEnvironment } from "../engine/environment.ts";
import { runCommand } from "../engine/run-command.ts";

const LIMIT_MS = 10 * 60_000;

/**
 * Builds a project by `mvn package`. Downloads are kept, but apart from the user's own repository.
 * @param folder - Of its pom.xml; Maven's log goes there, too.
 * @throws {Error} When there is no Maven or JDK, or when the build fails; with Maven's own errors.
 */
export async function runMaven(folder: string): Promise<void> {
  const { cacheFolder, variables } = readEnvironment();
  const log = join(folder, "maven.log");
  const args = ["-B", "-ntp", "-l", log, `-Dmaven.repo.local=${join(cacheFolder, "maven")}`, "package"];
  try {
    await runCommand("mvn", args, { variables, cwd: folder, limitMs: LIMIT_MS });
  } catch (cause) {
    throw new Error(["it needs mvn and a JDK of Java 11 or later on PATH", ...errorsIn(log)].join("\n"), {
      cause,
    });
  }
}

/** What Maven complained about; nothing when it did not even start. */
function errorsIn(log: string): string[] {
  const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n") : [];
  return lines.filter((line) => line.startsWith("[ERROR]"));
}
