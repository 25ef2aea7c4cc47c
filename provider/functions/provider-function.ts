import type { CallContext, CbrClient } from "../api/cbr-client.ts";
import type { Settings } from "../api/settings/settings.ts";
import type { Clock } from "../support/clock.ts";

/** What a function works with beside its arguments. */
export interface FunctionContext extends CallContext {
  readonly client: CbrClient;
  readonly settings: Settings;
  readonly clock: Clock;
  /**
   * Brings a part of the result, a log, into the form in which it waits for the others: only who called knows it. Nobody else
   * may look into it. Default: the part itself.
   */
  readonly keep?: <Part extends object>(part: Part) => Part;
}

/** A function of the provider: checked arguments in, a result as schema.json describes it out. */
export type ProviderFunction<Args, Result> = (args: Args, context: FunctionContext) => Promise<Result>;
