import type { FunctionContext } from "../../functions/provider-function.ts";
import type { OperationGateArgs } from "../../schema/generated/types.ts";
import { CbrError } from "../../support/cbr-error.ts";
import { type GateSettings, gateSettings } from "./gate-settings.ts";
import { look, type Look, ONE_LOOK_MS } from "./look.ts";
import { awaitedWords } from "./words.ts";

/**
 * Preview: one look, said in words. It never waits and never fails for what the log shows.
 * @param inputs - They passed the schema.
 * @param context - Client, settings, clock, cancellation and progress.
 */
export async function previewGate(inputs: OperationGateArgs, context: FunctionContext): Promise<void> {
  const { progress } = context;
  try {
    const settings = gateSettings(inputs);
    const seen = await look(settings, ONE_LOOK_MS, context);
    const words = previewWords(seen, settings);
    if (seen.step === "open") progress.info(words);
    else progress.warning(words);
  } catch (error) {
    if (!(error instanceof CbrError) || FATAL.has(error.code)) throw error;
    progress.warning(`Whether the gate would open is not known: ${error.message}`);
  }
}

/** What a preview does not only warn of. */
const FATAL = new Set(["CBR_ABORTED", "CBR_INPUT_INVALID"]);

function previewWords(seen: Look, { mode }: GateSettings): string {
  const { step, verdict, missing } = seen;
  const through = mode === "warn" ? ", and its mode warn would let everything through" : "";
  switch (step) {
    case "open":
      return missing
        ? `${OPEN_FOR_NOTHING}: ${verdict.summary}.`
        : `The gate would open now: ${verdict.summary}.`;
    case "wait":
      return `The gate would wait now: ${awaitedWords(seen)}; ${verdict.summary}.`;
    case "giveUp":
      return `The gate would not open now${through}: ${verdict.summary}.`;
  }
}

const OPEN_FOR_NOTHING = 'The gate would open now, since there is nothing to judge and onMissing is "pass"';
