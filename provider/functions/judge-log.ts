import type { CallContext, CallRequest, CbrClient } from "../api/cbr-client.ts";
import type { PlaceOverride } from "../api/settings/place.ts";
import type { LogSink } from "../api/paging/log-sink.ts";
import { Judge } from "../gate/judge.ts";
import type { Question } from "../gate/asked.ts";
import type { Reading } from "../gate/reading.ts";
import { YoungGeneration } from "../support/young-generation.ts";
import type { ComplianceFilter, OperationLog } from "../schema/generated/types.ts";

/** Which logs are judged, where they are, and how long the reading may take. */
export interface JudgedPart {
  readonly filter: ComplianceFilter;
  readonly place: CallRequest;
  /** Whether reading may end once the verdict stands. Default: true. */
  readonly mayEndEarly?: boolean;
  /** IDs of logs of which it is to be known whether they came. Default: none. */
  readonly watched?: ReadonlySet<string> | undefined;
  /** How long after another read of the same logs it begins at the earliest, milliseconds. Default 0. */
  readonly apartMs?: number;
}

/** A judge that has seen the log, and what is known of the list. */
export interface Judged {
  readonly judge: Judge;
  readonly reading: Reading;
}

/**
 * Reads the operation log into a judge, page after page, without keeping it. No time filter is sent: what the service
 * compares it with is not documented, and one reading of it hides what has not ended.
 * @param question - What is judged.
 * @param part - Which logs.
 * @param client - Reads them.
 * @param context - Cancellation and progress.
 * @throws {ClientError} See `CbrClient.scanOperationLogs`.
 */
export async function judgeLog(
  question: Question,
  { filter, place, mayEndEarly = true, watched, apartMs = 0 }: JudgedPart,
  client: CbrClient,
  context: CallContext,
): Promise<Judged> {
  let judge = new Judge(question, watched);
  const everything = !(mayEndEarly && question.fixed);
  const young = new YoungGeneration();
  const start = (): LogSink => {
    const current = new Judge(question, watched);
    judge = current;
    const add = (logs: readonly OperationLog[]): void => {
      current.add(logs);
      young.bound();
    };
    if (everything) return { greedy: true, add, enough: () => false };
    let first: readonly OperationLog[] | undefined;
    return {
      greedy: false,
      add(logs) {
        first ??= logs;
        add(logs);
      },
      enough: () => current.decided(),
      suffices(ahead) {
        const further = judgeOf(question, watched, first ?? [], ahead);
        if (!further.decided()) return false;
        judge = further;
        return true;
      },
    };
  };
  const request = { filter, ...place, apartMs: everything ? apartMs : undefined };
  const scanning = client.scanOperationLogs(request, start, context).finally(() => young.release());
  const { count, complete, incompleteReason, projectId, region } = await scanning;
  const reading = {
    filter,
    count,
    complete,
    projectId,
    ...(region === undefined ? {} : { region }),
    ...(incompleteReason === undefined ? {} : { incompleteReason }),
  };
  return { judge, reading };
}

/** A judge of two pages, which may have logs in common. */
function judgeOf(
  question: Question,
  watched: ReadonlySet<string> | undefined,
  ...pages: readonly (readonly OperationLog[])[]
): Judge {
  const judge = new Judge(question, watched);
  judge.add([...new Map(pages.flat().map((log) => [log.id, log])).values()]);
  return judge;
}

/** The filter that is sent: the provider's default enterprise project is filled in. */
export function sentFilter(
  filter: ComplianceFilter | undefined,
  enterpriseProjectId: string | undefined,
): ComplianceFilter {
  return enterpriseProjectId === undefined ? { ...filter } : { enterpriseProjectId, ...filter };
}

/** The place of the arguments, where they name one. */
export function placeIn({ region, projectId }: PlaceOverride): PlaceOverride {
  return { ...(region === undefined ? {} : { region }), ...(projectId === undefined ? {} : { projectId }) };
}
