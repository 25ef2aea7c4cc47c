import type { Progress } from "../provider/support/progress.ts";
import type { Redact } from "../provider/support/redact.ts";

/**
 * Progress of a gate in the dynamic host. The host has no line to the engine's log; what it prints is shown to the user,
 * each line for good, so that the growing status of a wait would fill the screen and is left out.
 * @param redact - Hides secrets in every line.
 */
export function hostProgress(redact: Redact): Progress {
  return {
    debug: () => undefined,
    status: () => undefined,
    info: (message) => void process.stdout.write(`${redact(message)}\n`),
    warning: (message) => void process.stderr.write(`warning: ${redact(message)}\n`),
  };
}
