import * as pulumi from "@pulumi/pulumi";

import { type FunctionToken, invokeFunction } from "../provider/functions/invoke-function.ts";
import type { ProviderConfiguration } from "../provider/schema/generated/types.ts";
import { systemClock } from "../provider/support/clock.ts";
import type { Progress } from "../provider/support/progress.ts";
import type { Redact } from "../provider/support/redact.ts";
import { configuredSettings } from "./configured-settings.ts";
import { SharedClients } from "./shared-clients.ts";

/** How a call is made without a plugin. */
export interface CallOptions {
  /** Settings of this call. Default: the stack's configuration `cbr:…`, then the environment. */
  readonly settings?: ProviderConfiguration;
  /** Ends the call. */
  readonly signal?: AbortSignal;
}

const clients = new SharedClients(systemClock);

/**
 * Runs a function of the provider in this process.
 * @param token - Which function.
 * @param args - Its arguments.
 * @param options - Settings and cancellation.
 * @throws {CbrError} What the plugin would answer as failures or as an error.
 */
export async function callFunction<Token extends FunctionToken>(
  token: Token,
  args: object,
  { settings: given, signal = new AbortController().signal }: CallOptions,
): ReturnType<typeof invokeFunction<Token>> {
  return clients.use(configuredSettings(given), ({ client, settings }) =>
    invokeFunction(token, args, {
      client,
      settings,
      clock: systemClock,
      signal,
      progress: engineProgress(settings.redact),
    }),
  );
}

function engineProgress(redact: Redact): Progress {
  return {
    debug: (message) => void pulumi.log.debug(redact(message)),
    status: (message) => void pulumi.log.info(redact(message), undefined, undefined, true),
    info: (message) => void pulumi.log.info(redact(message)),
    warning: (message) => void pulumi.log.warn(redact(message)),
  };
}
