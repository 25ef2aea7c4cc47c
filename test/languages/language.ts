import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { ConfigMap } from "@pulumi/pulumi/automation/index.js";
import { parse, stringify } from "yaml";

import { readEnvironment } from "../../tools/engine/environment.ts";
import { runCommand } from "../../tools/engine/run-command.ts";
import type { Project } from "../../tools/run/inline-stack.ts";
import type { RunFolder } from "../../tools/run/run-folder.ts";
import { readStateFile } from "../engine/support/state-file.ts";

const LIMIT_MS = 5 * 60_000;

/** The programs that every language has, as `examples/<name>-<language>`. */
export const EXAMPLES = ["list", "read-one", "gate-release", "compliance-verdict"] as const;

/** One of them. */
export type Example = (typeof EXAMPLES)[number];

/** Outputs by their names, without their marks. */
export type Values = Readonly<Record<string, unknown>>;

/** A language, and how its programs are run. */
export interface Language {
  /** As the examples' folders end. */
  readonly name: string;
  /** Whether it has an SDK here, which says by itself which version of the plugin it is for. */
  readonly hasSdk: boolean;
  /** The folder of the program that outputs every log. */
  readonly everyLog: string;
  /** Makes what an example can only output whole into what the others output of it: a language may lack loops. */
  readonly narrow?: Readonly<Partial<Record<Example, (values: Values) => Values>>>;
  /**
   * Makes ready what programs need: the SDK, built by the language's own tool.
   * @param folder - A place that is gone after the tests.
   * @returns The command that runs a program: it takes the file of a {@link Request} as its last argument and prints an
   *   {@link Answer} as its last line.
   */
  prepare(folder: string): Promise<readonly [command: string, ...args: string[]]>;
}

/** What a runner is asked, as JSON. */
interface Request {
  /** The program's folder. */
  readonly program: string;
  /** Has a Pulumi.yaml that says where the plugin is; settings of the stack go there, too. */
  readonly workDir: string;
  readonly project: string;
  readonly stack: string;
  readonly config: ConfigMap;
}

/** What a program exported. */
export type Outputs = Readonly<Record<string, { readonly value: unknown; readonly secret: boolean }>>;

/** What a runner answers: the outputs, or why the update failed. */
export interface Answer {
  readonly outputs?: Outputs;
  readonly refused?: string;
}

/** An update, and what it left. */
export interface Update extends Answer {
  /** The stack's state as it lies on the disk. */
  readonly stateFile: string;
}

/** Runs programs of one language in stacks of their own. */
export class Programs {
  readonly #folder: RunFolder;
  readonly #place: string;
  readonly #command: readonly [string, ...string[]];
  #stacks = 0;

  private constructor(folder: RunFolder, place: string, command: readonly [string, ...string[]]) {
    this.#folder = folder;
    this.#place = place;
    this.#command = command;
  }

  /** Prepares a language; takes as long as its tool takes to build the SDK. */
  static async of(language: Language, folder: RunFolder): Promise<Programs> {
    const place = join(folder.path, language.name);
    mkdirSync(place);
    return new Programs(folder, place, await language.prepare(place));
  }

  /**
   * Updates a stack of its own with a program.
   * @param program - The program's folder.
   * @param config - The stack's configuration; names without a colon are the project's.
   */
  async run(program: string, config: ConfigMap): Promise<Update> {
    // Below what was prepared: hosts look for packages there.
    const workDir = mkdtempSync(join(this.#place, "run-"));
    const project = parse(readFileSync(join(program, "Pulumi.yaml"), "utf8")) as Project;
    const providers = (project.plugins?.providers ?? []).map(({ name, path }) => ({
      name,
      path: resolve(program, path),
    }));
    // The program's own file names the plugin by a path that holds only where it lies.
    writeFileSync(join(workDir, "Pulumi.yaml"), stringify({ ...project, plugins: { providers } }));
    this.#stacks += 1;
    const stack = `test-${this.#stacks}`;
    const request: Request = { program, workDir, project: project.name, stack, config };
    const file = join(workDir, "request.json");
    writeFileSync(file, JSON.stringify(request));
    const [command, ...args] = this.#command;
    const variables = { ...readEnvironment().variables, ...this.#folder.variables };
    const printed = await runCommand(command, [...args, file], {
      variables,
      cwd: workDir,
      limitMs: LIMIT_MS,
    });
    const answer = JSON.parse(printed.split("\n").at(-1) ?? "") as Answer;
    return { ...answer, stateFile: readStateFile(this.#folder, project.name, stack) };
  }
}
