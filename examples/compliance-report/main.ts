import { writeFile } from "node:fs/promises";

import { EXIT, exitCodeOf, type Outcome } from "./exit-code.ts";
import { jsonReport } from "./json-report.ts";
import { junitReport } from "./junit.ts";
import { HELP, type Options, parseOptions } from "./parse-options.ts";
import { printable } from "./printable.ts";
import { readPolicy } from "./read-policy.ts";
import { runCompliance } from "./run-compliance.ts";
import { describeVerdict } from "./table.ts";

/**
 * Judges the operation log as the command line says. The verdict goes to stdout and into the reports, the reason for
 * having none to stderr and into the reports.
 * @param args - The words after the script.
 * @returns The exit code.
 */
export async function main(args: readonly string[]): Promise<number> {
  const command = parseOptions(args);
  if (command.kind === "help") {
    process.stdout.write(HELP);
    return EXIT.compliant;
  }
  if (command.kind === "wrong") {
    complain(`wrong usage: ${command.reason} --help says more.`);
    return EXIT.wrongUsage;
  }
  const outcome = await judge(command.options);
  show(outcome);
  const written = await writeReports(command.options, outcome);
  return written ? exitCodeOf(outcome) : EXIT.wrongUsage;
}

async function judge({ policy, endpoint, projectId }: Options): Promise<Outcome> {
  const read = await readPolicy(policy);
  if ("reason" in read) return { kind: "refused", reason: read.reason };
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  return runCompliance({ args: read.args, settings: { endpoint, projectId }, signal: interruption.signal });
}

function show(outcome: Outcome): void {
  if (outcome.kind === "verdict") process.stdout.write(`${describeVerdict(outcome.verdict)}\n`);
  else if (outcome.kind === "refused") complain(`wrong usage: ${outcome.reason}`);
  else complain(`no verdict: ${outcome.reason}`);
}

/** True when every report that was asked for is there. */
async function writeReports({ json, junit }: Options, outcome: Outcome): Promise<boolean> {
  const reports = [
    { option: "--json", path: json, content: jsonReport },
    { option: "--junit", path: junit, content: junitReport },
  ];
  let complete = true;
  for (const { option, path, content } of reports) {
    if (path === undefined) continue;
    try {
      await writeFile(path, content(outcome));
    } catch (error) {
      complete = false;
      const { code, message } = error as NodeJS.ErrnoException;
      complain(`wrong usage: ${option} ${path} cannot be written (${code ?? message}).`);
    }
  }
  return complete;
}

function complain(text: string): void {
  const lines = `compliance-report: ${text}`.split("\n").map(printable);
  process.stderr.write(`${lines.join("\n")}\n`);
}
