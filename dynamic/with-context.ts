import type { Settings } from "../provider/api/settings/settings.ts";
import type { FunctionContext } from "../provider/functions/provider-function.ts";
import { systemClock } from "../provider/support/clock.ts";
import type { Progress } from "../provider/support/progress.ts";
import type { Redact } from "../provider/support/redact.ts";
import { SharedClients } from "./shared-clients.ts";

/** Who may end a piece of work, and who is told of it. */
export interface Audience {
  readonly signal: AbortSignal;
  /** Makes what takes the lines, given what hides secrets in them. */
  readonly progress: (redact: Redact) => Progress;
}

const clients = new SharedClients(systemClock);

/**
 * Does a piece of work with the client that this process shares among those of the same settings.
 * @param asked - The settings.
 * @param audience - Cancellation and progress.
 * @param work - Uses what it is given until its promise settles.
 */
export function withContext<Result>(
  asked: Settings,
  { signal, progress }: Audience,
  work: (context: FunctionContext) => Promise<Result>,
): Promise<Result> {
  return clients.use(asked, ({ client, settings }) =>
    work({ client, settings, clock: systemClock, signal, progress: progress(settings.redact) }),
  );
}
