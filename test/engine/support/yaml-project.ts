import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import type { RunFolder } from "../../../tools/run/run-folder.ts";
import { readStateFile } from "./state-file.ts";

/** What a run of the CLI left: both streams as one text, too, for searches. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seen: string;
}

/** Settings and their values; secret ones are encrypted by the CLI. */
export interface YamlSettings {
  readonly plain?: Readonly<Record<string, string>>;
  readonly secret?: Readonly<Record<string, string>>;
}

/** Stacks of one project share a folder; each test has one of its own. */
let stacks = 0;

/** A YAML program with a stack, run by the real CLI and its YAML host. */
export class YamlProject {
  readonly #folder: RunFolder;
  readonly #cwd: string;
  readonly #name: string;
  readonly #stack: string;

  private constructor(folder: RunFolder, name: string, cwd: string) {
    stacks += 1;
    this.#stack = `test-${stacks}`;
    this.#folder = folder;
    this.#name = name;
    this.#cwd = cwd;
  }

  /**
   * Writes the program and makes its stack.
   * @param folder - Where state and program live.
   * @param program - The content of Pulumi.yaml; its first line names the project.
   * @param settings - The stack's configuration.
   */
  static async create(folder: RunFolder, program: string, settings: YamlSettings = {}): Promise<YamlProject> {
    const name = /^name: (\S+)/u.exec(program)?.[1] ?? "";
    const cwd = mkdtempSync(join(folder.path, "yaml-"));
    writeFileSync(join(cwd, "Pulumi.yaml"), program);
    const project = new YamlProject(folder, name, cwd);
    await project.succeed(["stack", "init", project.#stack]);
    const all = [...options("--plaintext", settings.plain), ...options("--secret", settings.secret)];
    if (all.length > 0) await project.succeed(["config", "set-all", ...all]);
    return project;
  }

  /** Starts the CLI in a process group of its own, as a shell does. */
  start(args: readonly string[], variables: Readonly<Record<string, string>> = {}): ChildProcess {
    return spawn(this.#folder.engine.pulumi, [...args, "--non-interactive", "--color=never"], {
      cwd: this.#cwd,
      env: { ...process.env, ...this.#folder.variables, ...variables },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
  }

  async run(args: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<CliRun> {
    const child = this.start(args, variables);
    const [stdout, stderr, [code]] = await Promise.all([
      child.stdout ? text(child.stdout) : "",
      child.stderr ? text(child.stderr) : "",
      once(child, "exit") as Promise<[number | null]>,
    ]);
    return { code, stdout, stderr, seen: stdout + stderr };
  }

  /** Runs the CLI and fails with all that it printed when it fails. */
  async succeed(args: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<CliRun> {
    const result = await this.run(args, variables);
    if (result.code !== 0) throw new Error(`pulumi ${args[0] ?? ""} failed:\n${result.seen}`);
    return result;
  }

  /** The stack's outputs, secrets in clear. */
  async outputs(): Promise<Record<string, unknown>> {
    const { stdout } = await this.succeed(["stack", "output", "--json", "--show-secrets"]);
    return JSON.parse(stdout) as Record<string, unknown>;
  }

  /** The state as it lies on the disk. */
  stateFile(): string {
    return readStateFile(this.#folder, this.#name, this.#stack);
  }
}

function options(option: string, values: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
}
