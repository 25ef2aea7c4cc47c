import { ApiError } from "../../api/errors/api-error.ts";
import type { CallContext, CallRequest, CbrClient } from "../../api/cbr-client.ts";
import { judgeLog, type JudgedPart, sentFilter } from "../../functions/judge-log.ts";
import type { FunctionContext } from "../../functions/provider-function.ts";
import { Judge } from "../../gate/judge.ts";
import { nextStep, type NextStep } from "../../gate/next-step.ts";
import type { Seen } from "../../gate/sight.ts";
import { questionOf } from "../../gate/question.ts";
import type { Reading } from "../../gate/reading.ts";
import { verdictOf } from "../../gate/verdict.ts";
import type { BackupCompliance, OperationLog } from "../../schema/generated/types.ts";
import { askedBy } from "./asked-by.ts";
import type { GateSettings } from "./gate-settings.ts";

/** What one look at the operation log showed. */
export interface Look extends NextStep {
  readonly verdict: BackupCompliance;
  /** The operation that decided: the one that was asked for, else the newest success that was judged. */
  readonly operationLogId: string | undefined;
}

/** A look of a preview or a Diff may take so long; what is not known by then is left to the update. */
export const ONE_LOOK_MS = 30_000;

/** The code of the service for a log that does not exist. */
const NO_SUCH_LOG = "BackupService.6500";

/**
 * Looks at the operation log once.
 * @param settings - Of the gate.
 * @param limitMs - How long it may take, milliseconds; the provider's `callTimeout` where that is shorter.
 * @param context - Client, the provider's settings, clock, cancellation and progress.
 * @param before - What earlier looks of the same wait saw.
 * @param apartMs - So long after another gate began to read the same it begins at the earliest, milliseconds. Default 0.
 * @throws {InputInvalidError} `CBR_INPUT_INVALID` for rules that contradict each other, the filter or the window.
 * @throws {CbrError} Any error of the client.
 */
export async function look(
  settings: GateSettings,
  limitMs: number,
  context: FunctionContext,
  before?: Seen,
  apartMs = 0,
): Promise<Look> {
  const place = { ...settings.place, ...patienceOf(limitMs, context) };
  const { judge, reading } =
    settings.operationLogId === undefined
      ? await judgeMany(settings, place, context, { watched: before?.awaited, apartMs })
      : await judgeOne(settings, settings.operationLogId, place, context, before?.awaited);
  const verdict = verdictOf(judge, reading, context.clock.now());
  const operationLogId = settings.operationLogId ?? judge.newestSuccess?.id;
  const { waitForRunning } = settings;
  // One operation that is there is not missing, whatever the rules make of it.
  const onMissing = reading.single === true && judge.read > 0 ? "fail" : settings.onMissing;
  const patience = { onMissing, waitForRunning, ...(before === undefined ? {} : { before }) };
  return { ...nextStep(judge, verdict, patience), verdict, operationLogId };
}

function patienceOf(
  limitMs: number,
  { settings }: FunctionContext,
): Pick<CallRequest, "timeoutMs" | "timeoutIs"> {
  if (limitMs >= settings.callTimeoutMs) return {};
  return { timeoutMs: Math.max(1, limitMs), timeoutIs: "the time of one look" };
}

function judgeMany(
  settings: GateSettings,
  place: CallRequest,
  context: FunctionContext,
  more: Pick<JudgedPart, "watched" | "apartMs">,
): Promise<{ readonly judge: Judge; readonly reading: Reading }> {
  const filter = sentFilter(settings.filter, context.settings.enterpriseProjectId);
  const question = questionOf(askedBy(settings, filter), context.clock.now(), Infinity);
  // What is under way may stand anywhere in the list, so that waiting for it takes all of it.
  const part = { filter, place, mayEndEarly: !settings.waitForRunning, ...more };
  return judgeLog(question, part, context.client, context);
}

/**
 * Waits until another gate begins to read what a look of this one would read: a look that is taken then and there shares
 * that read, and asks nothing more of the service.
 * @param signal - Ends the wait, which then never settles, as it never does for a gate whose looks are not shared.
 */
export function otherLook(
  { filter, place, operationLogId, waitForRunning }: GateSettings,
  { client, settings }: FunctionContext,
  signal: AbortSignal,
): Promise<void> {
  if (operationLogId !== undefined || !waitForRunning) return new Promise(() => undefined);
  const request = { filter: sentFilter(filter, settings.enterpriseProjectId), ...place };
  return client.nextSharedRead(request, signal);
}

async function judgeOne(
  settings: GateSettings,
  operationLogId: string,
  place: CallRequest,
  context: FunctionContext,
  watched: ReadonlySet<string> | undefined,
): Promise<{ readonly judge: Judge; readonly reading: Reading }> {
  const found = await findLog(context.client, { operationLogId, ...place }, context);
  const question = questionOf(askedBy(settings, {}, found?.operationType), context.clock.now(), Infinity);
  // One operation has no window: it is judged however old it is.
  const judge = new Judge({ ...question, windowStart: 0 }, watched);
  judge.add(found === undefined ? [] : [found]);
  return { judge, reading: { filter: {}, count: judge.read, complete: true, single: true } };
}

async function findLog(
  client: CbrClient,
  request: Parameters<CbrClient["showOperationLog"]>[0],
  context: CallContext,
): Promise<OperationLog | undefined> {
  try {
    return await client.showOperationLog(request, context);
  } catch (error) {
    if (error instanceof ApiError && error.apiCode === NO_SUCH_LOG) return undefined;
    throw error;
  }
}
