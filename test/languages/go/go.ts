import { copyFileSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { repositoryRoot } from "../../../tools/run/run-folder.ts";
import { EXAMPLES, type Language } from "../language.ts";
import { runGo } from "./run-go.ts";

/** The module of the runner: it has all that the Automation API needs, which a program does without. */
export const RUNNER = fileURLToPath(new URL(".", import.meta.url));

/** The folders of the four examples. */
export const EXAMPLE_FOLDERS = EXAMPLES.map((name) => join(repositoryRoot, "examples", `${name}-go`));

const EVERY_LOG = join(RUNNER, "every-log");

/** Go: each program is an executable of its own, with the runner compiled in. */
export const go: Language = {
  name: "go",
  hasSdk: true,
  everyLog: EVERY_LOG,
  prepare: async (folder) => {
    await runGo(["version"], RUNNER).catch((cause: unknown) => {
      throw new Error("these tests need go on PATH", { cause });
    });
    for (const program of [...EXAMPLE_FOLDERS, EVERY_LOG])
      await compile(program, join(folder, basename(program)));
    return [process.execPath, join(RUNNER, "run.ts"), folder];
  },
};

/** The program's file stays as the user has it: in a test of Go, `main` is not what starts. */
async function compile(program: string, folder: string): Promise<void> {
  mkdirSync(folder);
  const [main, runner] = [join(folder, "main.go"), join(folder, "run_test.go")];
  copyFileSync(join(program, "main.go"), main);
  copyFileSync(join(EVERY_LOG, "run_test.go"), runner);
  // Vet has a test of its own, which looks at the files in their places.
  const flags = ["-vet=off", "-ldflags=-s -w", "-o", join(folder, "program")];
  await runGo(["test", "-c", ...flags, main, runner], RUNNER);
}
