import { execFile } from "node:child_process";

/**
 * Runs a linter, which says what it found by its exit code.
 * @param command - Absolute path.
 * @param args - Its arguments.
 * @param cwd - Where it runs; findings name files from there.
 * @param found - Whether an exit code means that it has found something.
 * @returns What it found, as it printed it; undefined when it found nothing.
 * @throws {Error} When it could not do its work, with what it said.
 */
export function runLinter(
  command: string,
  args: readonly string[],
  cwd: string,
  found: (code: number) => boolean,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd, maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error === null) resolve(undefined);
      else if (typeof error.code === "number" && found(error.code)) resolve(stdout.trim());
      else reject(new Error(`${command} could not check: ${stderr.trim() || error.message}`));
    });
  });
}
