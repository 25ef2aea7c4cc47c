import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { repositoryRoot } from "./run-folder.ts";

/** The first line of `bin/cbr-simulator`: where it is and what opens it. */
export interface SimulatorReady {
  readonly endpoint: string;
  readonly projectId: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly token: string;
}

/** A simulator in a process of its own. */
export interface SimulatorProcess extends SimulatorReady {
  /** Ends the process. */
  stop(): Promise<void>;
}

/**
 * Starts the built simulator.
 * @param options - As on its command line.
 */
export async function startSimulatorProcess(options: readonly string[]): Promise<SimulatorProcess> {
  const child = spawn(process.execPath, [join(repositoryRoot, "bin/cbr-simulator"), ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), "line"),
    ended.then(([code]) =>
      Promise.reject(new Error(`cbr-simulator ended with code ${String(code)} before it was ready`)),
    ),
  ])) as [string];
  return {
    ...(JSON.parse(line) as SimulatorReady),
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
