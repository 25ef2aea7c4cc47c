import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../../simulator/main.ts", import.meta.url));

/** The line that the program prints when it is ready. */
interface Ready {
  endpoint: string;
  projectId: string;
  region: string;
  accessKey: string;
  secretKey: string;
  token: string;
  userName: string;
  password: string;
  domainName: string;
  agencyName: string;
}

const started: ChildProcessWithoutNullStreams[] = [];

/** Starts the simulator in a process of its own. */
export function start(...args: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [MAIN, ...args]);
  started.push(child);
  return child;
}

/** Waits for the ready line. */
export async function ready(child: ChildProcessWithoutNullStreams): Promise<Ready> {
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return JSON.parse(line) as Ready;
}

/** Waits for the end, and tells what the program said. */
export async function finished(
  child: ChildProcessWithoutNullStreams,
): Promise<{ code: number | null; out: string; err: string }> {
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit") as Promise<[number | null]>,
  ]);
  return { code, out, err };
}

/** Kills whatever a test that failed has left behind. */
export function endAll(): void {
  for (const child of started.splice(0)) child.kill("SIGKILL");
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
