#!/usr/bin/env node
import { readCommandLine } from "./command-line.ts";
import { helpText } from "./help.ts";
import type { RecordedRequest } from "./index.ts";
import { startSimulator } from "./index.ts";
import { UsageError } from "./usage-error.ts";

const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;

async function main(args: readonly string[]): Promise<void> {
  const { help, verbose, options } = readCommandLine(args);
  if (help) {
    process.stdout.write(helpText());
    return;
  }
  const simulator = await startSimulator(verbose ? { ...options, onRequest: printRequest } : options);
  const stop = (): void => void simulator.close();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const { endpoint, projectId, region, accessKey, secretKey, token } = simulator;
  const { userName, password, domainName, agencyName } = simulator;
  const ready = { endpoint, projectId, region, accessKey, secretKey, token };
  process.stdout.write(`${JSON.stringify({ ...ready, userName, password, domainName, agencyName })}\n`);
}

function printRequest({ method, path, query, status, tookMs, requestId }: RecordedRequest): void {
  const target = `${path}?${new URLSearchParams(query).toString()}`.replace(/\?$/, "");
  process.stderr.write(`${method} ${target} ${status ?? "no answer"} ${tookMs ?? 0} ms ${requestId}\n`);
}

function fail(error: unknown): void {
  process.exitCode = error instanceof UsageError ? EXIT_USAGE : EXIT_FAILURE;
  process.stderr.write(`cbr-simulator: ${error instanceof Error ? error.message : String(error)}\n`);
}

main(process.argv.slice(2)).catch(fail);
