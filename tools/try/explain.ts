import { inspect } from "node:util";

import { CommandError } from "@pulumi/pulumi/automation/index.js";

/** A failed command of the engine comes with all that it printed; why it failed follows the command line. */
const COMMAND_FAILED = /^ stderr: (?:Command failed .*?\n)?(.+?)^ err\?: /msu;

/** Frames that tell nothing about the program: Node's own, and those of `make try`. */
const FOREIGN_FRAME = /^ +at .*(?:node:|\/tools\/(?:run|try)\/)/u;

/**
 * Says why something failed, and where in the program.
 * @param error - Whatever was thrown.
 */
export function explain(error: unknown): string {
  if (error instanceof CommandError) return (COMMAND_FAILED.exec(error.message)?.[1] ?? error.message).trim();
  if (!(error instanceof Error)) return `${inspect(error)} was thrown`;
  const lines = (error.stack ?? error.message).split("\n");
  return lines.filter((line) => !FOREIGN_FRAME.test(line)).join("\n");
}

/**
 * What helps against an error that a program meets while it is loaded.
 * @param error - Whatever was thrown.
 * @returns One line, or undefined when the error says enough.
 */
export function remedyFor(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ERR_MODULE_NOT_FOUND") {
    return "An import names a file with its ending (./part.ts), or a package of this repository: keep the program in a folder of it, such as examples/mine.";
  }
  if (code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX") {
    return "Node strips types and translates nothing: write it as plain JavaScript with types.";
  }
  return undefined;
}
