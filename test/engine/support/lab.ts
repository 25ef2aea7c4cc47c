import type { ConfigMap, Stack, UpResult } from "@pulumi/pulumi/automation/index.js";

import { type Fault, type Simulator, startSimulator } from "../../../simulator/index.ts";
import { connectionConfig } from "../../../tools/run/connection-config.ts";
import { inlineStack } from "../../../tools/run/inline-stack.ts";
import { createRunFolder, type RunFolder } from "../../../tools/run/run-folder.ts";
import { readStateFile } from "./state-file.ts";
import type { Way } from "./ways.ts";

/** What a program that was refused left behind. */
export interface Refusal {
  /** The message that the program could catch; empty when the engine ended it first. */
  readonly caught: string;
  /** All that the user sees: what was caught and what the engine printed. */
  readonly seen: string;
}

/** One way to the functions, a simulator that they reach, and stacks to run programs in. */
export interface Lab {
  readonly way: Way;
  readonly simulator: Simulator;
  /** The configuration that reaches the simulator. */
  readonly config: ConfigMap;
  /** Runs a program in a preview and gives what it found; under the lab's configuration unless told another one. */
  ask<Found>(program: (way: Way) => Promise<Found>, config?: ConfigMap): Promise<Found>;
  /** Runs a program that must be refused. */
  refusal(program: (way: Way) => Promise<unknown>, config?: ConfigMap): Promise<Refusal>;
  /** As {@link Lab.ask} while the simulator makes the given faults; counts its requests anew. */
  withFaults<Result>(faults: readonly Fault[], work: () => Promise<Result>): Promise<Result>;
  /** Runs a program in an update of a stack of its own; the state file comes as it lies on the disk. */
  up(
    program: (way: Way) => Promise<Record<string, unknown>>,
  ): Promise<{ result: UpResult; stateFile: string }>;
  dispose(): Promise<void>;
}

/**
 * Makes a lab.
 * @param way - How programs reach the functions.
 * @param logs - How many the simulator has.
 */
export async function createLab(way: Way, logs: number): Promise<Lab> {
  const folder = await createRunFolder();
  const simulator = await startSimulator({ logs });
  const config = connectionConfig(simulator);
  const stacks = new Stacks(folder, way);
  return {
    way,
    simulator,
    config,
    async ask<Found>(program: (way: Way) => Promise<Found>, other: ConfigMap = config) {
      const found: Found[] = [];
      const run = async (): Promise<void> => void found.push(await program(way));
      const stack = await stacks.under(other);
      await stack.preview({ program: run });
      return found.at(-1) as Found;
    },
    async refusal(program, other = config) {
      return refusalOf(await stacks.under(other), () => program(way));
    },
    async withFaults(faults, work) {
      simulator.setFaults(faults);
      simulator.requests.length = 0;
      try {
        return await work();
      } finally {
        simulator.setFaults([]);
      }
    },
    async up(program) {
      const stack = await stacks.fresh(config);
      const result = await stack.up({ program: () => program(way) });
      return { result, stateFile: readStateFile(folder, way.project.name, stack.name) };
    },
    async dispose() {
      await simulator.close();
      folder.dispose();
    },
  };
}

/** Stacks of one lab; those that only previews run in are made once for each configuration. */
class Stacks {
  readonly #folder: RunFolder;
  readonly #way: Way;
  readonly #byConfig = new Map<string, Promise<Stack>>();
  #made = 0;

  constructor(folder: RunFolder, way: Way) {
    this.#folder = folder;
    this.#way = way;
  }

  under(config: ConfigMap): Promise<Stack> {
    const key = JSON.stringify(config);
    const stack = this.#byConfig.get(key) ?? this.fresh(config);
    this.#byConfig.set(key, stack);
    return stack;
  }

  fresh(config: ConfigMap): Promise<Stack> {
    this.#made += 1;
    const program = (): Promise<void> => Promise.resolve();
    return inlineStack(this.#folder, {
      stackName: `run-${this.#made}`,
      program,
      project: this.#way.project,
      config,
    });
  }
}

async function refusalOf(stack: Stack, program: () => Promise<unknown>): Promise<Refusal> {
  const outcome = { caught: "", refused: false, printed: "" };
  const print = (text: string): void => void (outcome.printed += text);
  const run = async (): Promise<void> => {
    await program().then(
      (result) => print(`no refusal, but ${JSON.stringify(result)}`),
      (error: unknown) => {
        outcome.refused = true;
        outcome.caught = error instanceof Error ? error.message : String(error);
      },
    );
  };
  // A provider that cannot be configured fails the preview too, whatever the program makes of it.
  await stack.preview({ program: run, onOutput: print, onError: print }).catch((error: unknown) => {
    outcome.refused = true;
    print(String(error));
  });
  const { caught, refused, printed } = outcome;
  if (!refused) throw new Error(`the program was not refused:\n${printed}`);
  return { caught, seen: `${caught}\n${printed}` };
}
