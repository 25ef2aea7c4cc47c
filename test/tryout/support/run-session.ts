import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Variables } from "../../../tools/engine/environment.ts";

/** A shell, and what is typed into it. */
export interface Session {
  /** Gets the script and the log. */
  readonly desk: string;
  /** Where the shell starts. */
  readonly cwd: string;
  readonly commands: readonly string[];
  readonly variables: Variables;
}

/** How it ended: each command as it was typed, followed by all that it printed. */
export interface SessionEnd {
  readonly code: number | null;
  readonly log: string;
}

const LIMIT_MS = 10 * 60_000;

/** Types commands into one shell; the first that fails ends it. */
export async function runSession({ desk, cwd, commands, variables }: Session): Promise<SessionEnd> {
  const script = join(desk, "session.sh");
  const log = join(desk, "session.log");
  writeFileSync(script, `${commands.join("\n")}\n`);
  const file = openSync(log, "w");
  try {
    // A group of its own, so that the limit reaches what the shell started.
    const shell = spawn("bash", ["-e", "-u", "-v", script], {
      cwd,
      env: { ...variables },
      detached: true,
      stdio: ["ignore", file, file],
    });
    const timer = setTimeout(() => process.kill(-(shell.pid ?? 0), "SIGKILL"), LIMIT_MS);
    const [code] = (await once(shell, "close")) as [number | null];
    clearTimeout(timer);
    return { code, log: readFileSync(log, "utf8") };
  } finally {
    closeSync(file);
  }
}
