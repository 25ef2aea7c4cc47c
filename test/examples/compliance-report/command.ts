import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";

import { ensureEngine } from "../../../tools/engine/ensure-engine.ts";
import { repositoryRoot } from "../../../tools/run/run-folder.ts";

/** Where the plugin has Node keep what it compiled. */
const COMPILED = ".cache/pulumi-cbr/compiled";

/** How one run of the command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What one run is told beside its arguments. */
interface RunOptions {
  /** Beside those that reach the simulator. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Ends the run when it aborts. */
  readonly signal?: AbortSignal;
}

/** The command in a place of its own: home, temporary folder and files. */
export interface Command {
  /** Runs it to its end. */
  run(args: readonly string[], options?: RunOptions): Promise<Ended>;
  /** Writes a file, and gives its path. */
  write(name: string, content: string): string;
  /** Path of a file that the command is to write. */
  path(name: string): string;
  /** Reads what the command wrote. */
  read(name: string): string;
  /** Everything in the home and the temporary folder, but for what Node compiled of the plugin. */
  leftBehind(): string[];
  dispose(): void;
}

/**
 * Makes a place for the command, with the engine on its PATH.
 * @param variables - The environment beside PATH.
 */
export async function createCommand(variables: Readonly<Record<string, string>>): Promise<Command> {
  const engine = await ensureEngine();
  const folder = mkdtempSync(join(tmpdir(), "pulumi-cbr-command-"));
  const [home, temporary] = [join(folder, "home"), join(folder, "tmp")];
  for (const each of [home, temporary]) mkdirSync(each);
  const PATH = [engine.bin, process.env["PATH"] ?? ""].join(delimiter);
  const environment = { PATH, HOME: home, TMPDIR: temporary, ...variables };
  return {
    async run(args, options = {}) {
      const child = spawn(
        process.execPath,
        [join(repositoryRoot, "examples/compliance-report/index.ts"), ...args],
        {
          cwd: folder,
          env: { ...environment, ...options.variables },
          stdio: ["ignore", "pipe", "pipe"],
          ...(options.signal === undefined ? {} : { signal: options.signal, killSignal: "SIGTERM" }),
        },
      );
      const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
      // Aborting a child is reported as an error, too.
      child.on("error", () => undefined);
      const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
      return { code, stdout, stderr };
    },
    write(name, content) {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    path: (name) => join(folder, name),
    read: (name) => readFileSync(join(folder, name), "utf8"),
    leftBehind: () =>
      [home, temporary]
        .flatMap((each) => readdirSync(each, { recursive: true, encoding: "utf8" }))
        .filter((path) => !path.startsWith(COMPILED) && !COMPILED.startsWith(`${path}/`)),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
