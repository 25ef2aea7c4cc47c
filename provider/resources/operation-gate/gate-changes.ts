import { isDeepStrictEqual } from "node:util";

import type { FunctionContext } from "../../functions/provider-function.ts";
import type { OperationGateArgs } from "../../schema/generated/types.ts";
import { CbrError } from "../../support/cbr-error.ts";
import { gateSettings } from "./gate-settings.ts";
import { look, ONE_LOOK_MS } from "./look.ts";

/**
 * Diff: names what an update has to change. A gate that holds and was not changed needs none; whatever is not known to
 * hold is left to the update to decide.
 * @param former - The inputs of the last update.
 * @param passed - Whether the gate was passed by then.
 * @param inputs - The inputs of the program.
 * @param context - Client, settings, clock, cancellation and progress; undefined when the provider is not configured.
 * @returns Names of inputs that changed, or `verdict`.
 */
export async function gateChanges(
  former: object,
  passed: boolean,
  inputs: OperationGateArgs,
  context: FunctionContext | undefined,
): Promise<readonly string[]> {
  const names = new Set([...Object.keys(former), ...Object.keys(inputs)]);
  const changed = [...names].filter((name) => !isDeepStrictEqual(member(former, name), member(inputs, name)));
  if (changed.length > 0) return changed;
  if (inputs.recheck === "onChange") return [];
  return passed && context !== undefined && (await holds(inputs, context)) ? [] : ["verdict"];
}

async function holds(inputs: OperationGateArgs, context: FunctionContext): Promise<boolean> {
  try {
    const { step, verdict } = await look(gateSettings(inputs), ONE_LOOK_MS, context);
    return step === "open" || verdict.compliant;
  } catch (error) {
    if (!(error instanceof CbrError) || error.code === "CBR_ABORTED") throw error;
    context.progress.debug(`the gate was not evaluated: ${error.message}`);
    return false;
  }
}

function member(object: object, name: string): unknown {
  return (object as Record<string, unknown>)[name];
}
