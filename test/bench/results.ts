import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { dirname } from "node:path";

import type { Finding } from "./comparison.ts";
import type { ScalingPoint } from "./scaling.ts";
import { MIB } from "./support/memory.ts";

/** The machine of a run, without its name. */
interface Machine {
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryMiB: number;
  readonly node: string;
}

/** When a part was measured, and on what. */
interface Occasion {
  /** RFC 3339. */
  readonly at: string;
  readonly machine: Machine;
}

/** The rows and the scaling, each as it was last measured. */
export interface Results {
  readonly rows: Readonly<Record<string, Occasion & { readonly findings: readonly Finding[] }>>;
  readonly scaling?: Occasion & { readonly points: readonly ScalingPoint[] };
}

/** Now, on this machine. */
export function occasion(): Occasion {
  const [processor] = cpus();
  return {
    at: new Date().toISOString(),
    machine: {
      system: `${type()} ${release()}`,
      processor: processor?.model ?? "unknown",
      cores: cpus().length,
      memoryMiB: Math.round(totalmem() / MIB),
      node: process.version,
    },
  };
}

/** What earlier runs left; nothing when there were none. */
export function readResults(file: string): Results {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Results;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { rows: {} };
    throw error;
  }
}

/** Writes the results for the next run, and for the documentation. */
export function writeResults(file: string, results: Results): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
}
