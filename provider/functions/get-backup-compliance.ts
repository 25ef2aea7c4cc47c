import { questionOf } from "../gate/question.ts";
import { verdictOf } from "../gate/verdict.ts";
import type { GetBackupComplianceArgs, GetBackupComplianceResult } from "../schema/generated/types.ts";
import type { Failure } from "../support/failures.ts";
import { asOfMs } from "./as-of.ts";
import { callTimeout } from "./call-timeout.ts";
import { judgeLog, placeIn, sentFilter } from "./judge-log.ts";
import type { FunctionContext } from "./provider-function.ts";

/**
 * `cbr:index:getBackupCompliance`: judges rules over the operation log and answers the verdict, not the logs. It reads
 * once and never waits.
 * @param args - Rules, filter, window, expectations, the place to ask and the time it may take.
 * @param context - Client, settings, clock, cancellation and progress.
 * @returns The verdict. What cannot be known is INSUFFICIENT_DATA, never COMPLIANT.
 * @throws {InputInvalidError} `CBR_INPUT_INVALID` for rules, window, filter and expectations that contradict each
 * other, and for an `asOf` that does not exist or is in the future, and for a timeout past its bounds.
 * @throws {CbrError} Any error of the client: see `CbrClient.scanOperationLogs`.
 */
export async function getBackupCompliance(
  args: GetBackupComplianceArgs,
  context: FunctionContext,
): Promise<GetBackupComplianceResult> {
  const { client, settings, clock } = context;
  const failures: Failure[] = [];
  const asOf = asOfMs(args.asOf, clock.now(), failures);
  const patience = callTimeout(args.timeout, failures);
  const question = questionOf(args, asOf, args.asOf === undefined ? Infinity : asOf, failures);
  const part = {
    filter: sentFilter(args.filter, settings.enterpriseProjectId),
    place: { ...placeIn(args), ...patience },
  };
  const { judge, reading } = await judgeLog(question, part, client, context);
  return verdictOf(judge, reading, clock.now());
}
