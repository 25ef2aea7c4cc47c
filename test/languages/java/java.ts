import { cpSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

import { runMaven } from "../../../tools/dist/run-maven.ts";
import { readEnvironment } from "../../../tools/engine/environment.ts";
import { runCommand } from "../../../tools/engine/run-command.ts";
import { repositoryRoot } from "../../../tools/run/run-folder.ts";
import { EXAMPLES, type Language } from "../language.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const LIMIT_MS = 10 * 60_000;

/** Java: Maven builds the SDK, and the programs against its jar. */
export const java: Language = {
  name: "java",
  hasSdk: true,
  everyLog: join(HERE, "every-log"),
  prepare: async (folder) => {
    await build(folder);
    const classPath = [join(folder, "runner/target/classes"), jarsOf(folder)].join(delimiter);
    // Up to Java 17 the machine's locale says in which letters the CLI's words are read.
    return ["java", "-Dfile.encoding=UTF-8", "-cp", classPath, "runner.Run", folder];
  },
};

/**
 * The class path of the SDK and of all that it asks for.
 * @param folder - The one that `prepare` got.
 */
export function jarsOf(folder: string): string {
  return join(folder, "runner/target/dependency/*");
}

/**
 * Runs a tool of the JDK to its end.
 * @returns What it printed on stdout.
 */
export function runJdk(tool: "javac" | "jar", args: readonly string[], cwd: string): Promise<string> {
  return runCommand(tool, args, { variables: readEnvironment().variables, cwd, limitMs: LIMIT_MS });
}

/** From copies: Maven leaves what it makes beside the sources. */
async function build(folder: string): Promise<void> {
  const programs = EXAMPLES.map((name) => join(repositoryRoot, "examples", `${name}-java`));
  for (const source of [...programs, java.everyLog, join(HERE, "runner"), join(HERE, "pom.xml")]) {
    copy(source, join(folder, basename(source)));
  }
  copy(join(repositoryRoot, "sdk/java"), join(folder, "sdk"));
  await runMaven(folder);
}

/** Without what the user's own builds have left. */
function copy(source: string, target: string): void {
  cpSync(source, target, { recursive: true, filter: (path) => basename(path) !== "target" });
}
