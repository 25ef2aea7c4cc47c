import type { Progress } from "../provider/support/progress.ts";
import type { Redact } from "../provider/support/redact.ts";

/**
 * Progress of one evaluation in the dynamic host. The host has no line to the engine's log; what it prints is shown to
 * the user, each line for good. So of the growing status of a wait only the first is printed.
 * @param redact - Hides secrets in every line.
 */
export function hostProgress(redact: Redact): Progress {
  let waits = false;
  const print = (stream: NodeJS.WriteStream, message: string): void =>
    void stream.write(`${redact(message)}\n`);
  return {
    debug: () => undefined,
    status(message) {
      if (!waits) print(process.stdout, `The gate waits: ${message}`);
      waits = true;
    },
    info: (message) => print(process.stdout, message),
    warning: (message) => print(process.stderr, `warning: ${message}`),
  };
}
