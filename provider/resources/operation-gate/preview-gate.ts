import type { FunctionContext } from "../../functions/provider-function.ts";
import type { OperationGateArgs } from "../../schema/generated/types.ts";
import { CbrError } from "../../support/cbr-error.ts";
import { gateSettings } from "./gate-settings.ts";
import { look } from "./look.ts";
import { awaitedWords } from "./words.ts";

/**
 * Preview: one look, said in words. It never waits and never fails for what the log shows.
 * @param inputs - They passed the schema.
 * @param context - Client, settings, clock, cancellation and progress.
 */
export async function previewGate(inputs: OperationGateArgs, context: FunctionContext): Promise<void> {
  const { progress } = context;
  try {
    const seen = await look(gateSettings(inputs), context);
    const { step, verdict } = seen;
    if (step === "open") progress.info(`The gate would open now: ${verdict.summary}.`);
    else if (step === "wait")
      progress.warning(`The gate would wait now: ${awaitedWords(seen)}; ${verdict.summary}.`);
    else progress.warning(`The gate would not open now: ${verdict.summary}.`);
  } catch (error) {
    if (!(error instanceof CbrError) || error.code === "CBR_ABORTED" || error.code === "CBR_INPUT_INVALID")
      throw error;
    progress.warning(`Whether the gate would open is not known: ${error.message}`);
  }
}
