import type { ConfigMap, EngineEvent, OutputMap, PulumiFn, Stack } from "@pulumi/pulumi/automation/index.js";

import type { RunFolder } from "../../../tools/run/run-folder.ts";
import { type StoredResource, storedResources } from "./gate-state.ts";
import { readStateFile } from "./state-file.ts";

/** What a run of the engine left, whether it succeeded or not. */
export interface GateRun {
  readonly succeeded: boolean;
  /** All that was printed, and the error. */
  readonly seen: string;
  /** The engine's event log. */
  readonly events: readonly EngineEvent[];
  readonly outputs: OutputMap;
}

interface RunOptions {
  readonly expectNoChanges?: boolean;
  /** URNs. */
  readonly target?: string[];
}

/** What every command of a stack takes and gives. */
type Command = (options: object) => Promise<object>;

/** A stack of inline programs whose runs may fail. */
export class GateStack {
  readonly #stack: Stack;
  readonly #folder: RunFolder;

  /**
   * @param stack - Under its configuration.
   * @param folder - Where its state lives.
   */
  constructor(stack: Stack, folder: RunFolder) {
    this.#stack = stack;
    this.#folder = folder;
  }

  get name(): string {
    return this.#stack.name;
  }

  up(program: PulumiFn, options: RunOptions = {}): Promise<GateRun> {
    return run((all) => this.#stack.up(all), { ...options, program });
  }

  preview(program: PulumiFn, options: RunOptions = {}): Promise<GateRun> {
    return run((all) => this.#stack.preview(all), { ...options, program });
  }

  refresh(): Promise<GateRun> {
    return run((all) => this.#stack.refresh(all));
  }

  destroy(): Promise<GateRun> {
    return run((all) => this.#stack.destroy(all));
  }

  /** Lays settings over those of the stack. */
  configure(config: ConfigMap): Promise<void> {
    return this.#stack.setAllConfig(config);
  }

  /** The state as it lies on the disk. */
  stateFile(): string {
    return readStateFile(this.#folder, "gated", this.#stack.name);
  }

  /** What the state holds, by name. */
  resources(): Record<string, StoredResource> {
    return storedResources(this.stateFile());
  }
}

/** Awaits a run that must succeed. */
export async function succeeded(running: Promise<GateRun>): Promise<GateRun> {
  const ended = await running;
  if (!ended.succeeded) throw new Error(`the run failed:\n${ended.seen}`);
  return ended;
}

/** Awaits a run that must fail. */
export async function failed(running: Promise<GateRun>): Promise<GateRun> {
  const ended = await running;
  if (ended.succeeded) throw new Error(`the run did not fail:\n${ended.seen}`);
  return ended;
}

async function run(command: Command, options: object = {}): Promise<GateRun> {
  const events: EngineEvent[] = [];
  let seen = "";
  const print = (text: string): void => void (seen += text);
  const onEvent = (event: EngineEvent): void => void events.push(event);
  try {
    const result = await command({ ...options, onOutput: print, onError: print, onEvent });
    const { outputs = {} } = result as { outputs?: OutputMap };
    return { succeeded: true, seen, events, outputs };
  } catch (error) {
    return { succeeded: false, seen: `${seen}\n${String(error)}`, events, outputs: {} };
  }
}
