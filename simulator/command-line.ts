import { parseArgs } from "node:util";
import type { Fault } from "./faults/fault.ts";
import { readFaults } from "./faults/read-faults.ts";
import { OPTIONS } from "./command-line-options.ts";
import { readJsonFile } from "./read-json-file.ts";
import type { SimulatorOptions } from "./settings.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line asks for. */
export interface CommandLine {
  readonly help: boolean;
  /** One line a request on stderr. */
  readonly verbose: boolean;
  readonly options: SimulatorOptions;
}

/**
 * Reads the command line.
 * @param args - What follows the program's name.
 * @returns What it asks for.
 * @throws {UsageError} Names the option, its value and what would do.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const values = collectValues(args);
  const options: Record<string, unknown> = {};
  for (const [name, text] of values) {
    const option = OPTIONS[name];
    if (option?.property === undefined) continue;
    const value = option.read(text);
    if (value === undefined) {
      throw new UsageError(
        `--${name}`,
        `${JSON.stringify(text)} does not fit`,
        `It must be ${option.expected}`,
      );
    }
    options[option.property] = value;
  }
  if (values.has("data")) refuseBesides(values, "data", ["logs", "seed", "now"]);
  const faults = values.get("faults");
  return {
    help: values.has("help"),
    verbose: values.has("verbose"),
    options: { ...options, ...(faults === undefined ? {} : { faults: readFaultFile(faults) }) },
  };
}

function readFaultFile(path: string): readonly Fault[] {
  return readFaults(readJsonFile(`--faults ${path}`, path).value, `--faults ${path}: faults`);
}

/** The text of each option given; of a repeated one the last. */
function collectValues(args: readonly string[]): Map<string, string> {
  const known = Object.entries(OPTIONS).map(([name, { placeholder }]) => {
    return [name, { type: placeholder === undefined ? ("boolean" as const) : ("string" as const) }] as const;
  });
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === "positional") {
      throw new UsageError(token.value, "it belongs to no option", "Leave it out, or see --help");
    }
    if (token.kind === "option") values.set(token.name, checkOption(token.rawName, token.name, token.value));
  }
  return values;
}

function checkOption(rawName: string, name: string, value: string | undefined): string {
  const option = rawName.startsWith("--") && Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  if (!option)
    throw new UsageError(rawName, "there is no such option", "See --help for those that there are");
  if (option.placeholder === undefined) {
    if (value === undefined) return "";
    throw new UsageError(rawName, `it takes no value, not even ${JSON.stringify(value)}`, "Give it alone");
  }
  if (value === undefined) {
    throw new UsageError(rawName, "its value is missing", `Write ${rawName} ${option.placeholder}`);
  }
  return value;
}

function refuseBesides(values: ReadonlyMap<string, string>, name: string, others: readonly string[]): void {
  const other = others.find((candidate) => values.has(candidate));
  if (other === undefined) return;
  throw new UsageError(`--${other}`, `it has no effect besides --${name}`, `Leave one of the two out`);
}
