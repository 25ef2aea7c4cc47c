import { type ChildProcess, spawn } from "node:child_process";
import { basename } from "node:path";
import type { Variables } from "./environment.ts";

interface CommandOptions {
  readonly variables: Variables;
  readonly cwd?: string;
  /** After so many milliseconds the command and all that it started are killed. Default: no limit. */
  readonly limitMs?: number;
}

/**
 * Runs a program with no input and keeps its output to itself.
 * @returns What it wrote on stdout, without white space at the ends.
 * @throws {Error} When it cannot start, exits with another code than 0, or takes longer than `limitMs`. The
 *   message ends with its last words on stderr.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  { variables, cwd, limitMs }: CommandOptions,
): Promise<string> {
  const name = `${basename(command)} ${basename(args[0] ?? "")}`.trim();
  // A group of its own, so that the limit reaches what the command started.
  const child = spawn(command, args, {
    env: { ...variables },
    ...(cwd === undefined ? {} : { cwd }),
    detached: limitMs !== undefined,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const timer = limitMs === undefined ? undefined : setTimeout(() => killGroup(child), limitMs);
  try {
    const { code, stdout, stderr } = await collect(child);
    if (code === 0) return stdout.trim();
    if (limitMs !== undefined && code === null) {
      throw new Error(`${name} was stopped: it may take ${limitMs / 1000} s`);
    }
    throw new Error(`${name} failed (${code ?? "killed"}): ${lastWords(stderr)}`);
  } finally {
    clearTimeout(timer);
  }
}

function collect(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    // It ended meanwhile.
  }
}

/** The last lines that say something: a compiler or downloader puts the cause there. */
function lastWords(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.slice(-4).join("\n").trim() || "no message";
}
