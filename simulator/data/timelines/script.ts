import type { JsonObject } from "../../check-json.ts";

/** What a script's steps wait for: milliseconds that pass, or requests that are answered. */
export type Unit = "ms" | "requests";

/** A step, ready to play. */
export interface ScriptStep {
  /** In the script's unit, from the moment the data is loaded. */
  readonly at: number;
  /** Members in wire form. */
  readonly changes: JsonObject;
}

/** A timeline, checked and ready to play. */
export interface Script {
  readonly id: string;
  /** The log before its first step. */
  readonly log: JsonObject;
  readonly unit: Unit;
  /** In the order in which they are due. */
  readonly steps: readonly ScriptStep[];
}
