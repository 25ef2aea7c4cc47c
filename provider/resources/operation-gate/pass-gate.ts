import type { FunctionContext } from "../../functions/provider-function.ts";
import { Judge } from "../../gate/judge.ts";
import { counted } from "../../gate/parts/words.ts";
import { questionOf } from "../../gate/question.ts";
import { warningsIn } from "../../gate/summary.ts";
import { verdictOf } from "../../gate/verdict.ts";
import type {
  BackupCompliance,
  OperationGateArgs,
  OperationGateState,
} from "../../schema/generated/types.ts";
import { askedBy } from "./asked-by.ts";
import { GateHeldError } from "./gate-held-error.ts";
import { type GateSettings, gateSettings } from "./gate-settings.ts";
import type { Outcome } from "./outcome.ts";
import { Wait } from "./wait.ts";

/** What a gate adds to its inputs once it is passed. */
export type GateOutputs = Pick<
  OperationGateState,
  "verdict" | "passed" | "passedAt" | "operationLogId" | "attempts"
>;

/** How long a gate waits when its `customTimeouts` do not say. */
export const DEFAULT_TIMEOUT_MS = 1_800_000;

/**
 * Create and Update: waits until the gate opens.
 * @param inputs - They passed the schema.
 * @param timeoutMs - Milliseconds from now.
 * @param context - Client, settings, clock, cancellation and progress.
 * @returns The outputs; with `mode: warn` also when the gate did not open, after a warning.
 * @throws {GateHeldError} `CBR_GATE_HELD` when it does not open, or the operation log could not be read.
 * @throws {InputInvalidError} `CBR_INPUT_INVALID` for inputs that contradict each other.
 * @throws {TransportError} `CBR_ABORTED` when the operation was cancelled.
 */
export async function passGate(
  inputs: OperationGateArgs,
  timeoutMs: number,
  context: FunctionContext,
): Promise<GateOutputs> {
  const settings = gateSettings(inputs);
  const outcome = await waited(new Wait(settings, timeoutMs, context));
  if (!outcome.opened) {
    if (settings.mode === "enforce") throw new GateHeldError(outcome.reason, outcome.error);
    context.progress.warning(
      `THE GATE DOES NOT HOLD and lets everything through, because its mode is "warn": ${outcome.reason}.`,
    );
  }
  if (outcome.opened) tell(outcome, context);
  return outputsOf(settings, outcome, context);
}

/** What a gate that opened leaves to be said. */
function tell({ last, attempts }: Outcome, { progress }: FunctionContext): void {
  if (last === undefined) return;
  const { verdict, missing } = last;
  if (missing) {
    progress.warning(
      `The gate opens although there is nothing to judge, because onMissing is "pass": ${verdict.summary}.`,
    );
  }
  for (const words of warningsIn(verdict)) progress.warning(`The gate opens with a ${words}.`);
  // The last status of a wait would stand there for good.
  if (attempts > 1) progress.status(`open after ${counted(attempts, "look")}`);
}

async function waited(wait: Wait): Promise<Outcome> {
  for (;;) {
    await wait.look();
    const outcome = wait.outcome();
    if (outcome !== undefined) return outcome;
    wait.report();
    await wait.pause();
  }
}

function outputsOf(
  settings: GateSettings,
  { opened, last, error, attempts }: Outcome,
  { clock }: FunctionContext,
): GateOutputs {
  // What was seen before the service went away says nothing of now.
  const seen = error === undefined ? last : undefined;
  const operationLogId = settings.operationLogId ?? seen?.operationLogId;
  return {
    verdict: seen?.verdict ?? unreadVerdict(settings, clock.now()),
    passed: opened,
    ...(opened ? { passedAt: new Date(clock.now()).toISOString() } : {}),
    ...(operationLogId === undefined ? {} : { operationLogId }),
    attempts,
  };
}

/** The verdict over a log that could not be read: it says that nothing is known. */
function unreadVerdict(settings: GateSettings, now: number): BackupCompliance {
  const { filter } = settings;
  const reading = { filter, count: 0, complete: false, incompleteReason: "unread" as const };
  return verdictOf(new Judge(questionOf(askedBy(settings, filter), now, Infinity)), reading, now);
}
