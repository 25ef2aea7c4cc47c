import * as pulumi from "@pulumi/pulumi";

import { type FunctionToken, invokeFunction } from "../provider/functions/invoke-function.ts";
import type { Progress } from "../provider/support/progress.ts";
import type { Redact } from "../provider/support/redact.ts";
import type { CallOptions, Given, OutputCallOptions } from "./call-options.ts";
import { configuredSettings, stackSetting } from "./configured-settings.ts";
import { withContext } from "./with-context.ts";
import { whenThere } from "./when-there.ts";

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
  { settings, signal = new AbortController().signal }: CallOptions,
): ReturnType<typeof invokeFunction<Token>> {
  const audience = { signal, progress: engineProgress };
  return withContext(configuredSettings(settings, stackSetting), audience, (context) =>
    invokeFunction(token, args, context),
  );
}

/**
 * Makes a call once its arguments are known and its dependencies are there. A secret among the arguments makes the
 * result one.
 * @param call - The function.
 * @param args - Its arguments, any part of which may be an output.
 * @param options - Dependencies, settings and cancellation.
 */
export function callWithOutputs<Args, Result>(
  call: (args: Args, options: CallOptions) => Promise<Result>,
  args: Given<Args>,
  { dependsOn, ...options }: OutputCallOptions,
): pulumi.Output<Result> {
  const asked = pulumi.all([pulumi.output<unknown>(args), whenThere(dependsOn)]);
  return asked.apply(([known]) => call(known as Args, options));
}

function engineProgress(redact: Redact): Progress {
  return {
    debug: (message) => void pulumi.log.debug(redact(message)),
    status: (message) => void pulumi.log.info(redact(message), undefined, undefined, true),
    info: (message) => void pulumi.log.info(redact(message)),
    warning: (message) => void pulumi.log.warn(redact(message)),
  };
}
