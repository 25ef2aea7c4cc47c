import type { OperationLog, OperationLogQuery } from "../schema/generated/types.ts";
import { CbrError } from "../support/cbr-error.ts";
import { type Clock, systemClock } from "../support/clock.ts";
import type { Progress } from "../support/progress.ts";
import { beginRead, type ListRead } from "./begin-read.ts";
import { SignInDesk } from "./credentials/sign-in-desk.ts";
import { type Deadline, withDeadline } from "./deadline/with-deadline.ts";
import { decodeShowAnswer } from "./decode/decode-answers.ts";
import { discreetly } from "./decode/discreetly.ts";
import { lateThrottle } from "./errors/late-throttle.ts";
import { ResponseInvalidError } from "./errors/response-invalid-error.ts";
import { TransportError } from "./errors/transport-error.ts";
import { collector } from "./paging/collector.ts";
import type { StartPass } from "./paging/log-sink.ts";
import { newestFirst, placed } from "./paging/newest-first.ts";
import { type HowFar, Reach } from "./paging/reach.ts";
import type { ListReading } from "./paging/read-list.ts";
import { type Asker, SharedReads } from "./paging/shared-reads.ts";
import { ProjectFinder } from "./project/project-finder.ts";
import type { Requester } from "./request/ask.ts";
import { getJson, type JsonRequest } from "./request/get-json.ts";
import { wireQuery } from "./request/wire-query.ts";
import { RetryBudget } from "./retry/retry-budget.ts";
import { insecureWarning } from "./settings/insecure-warning.ts";
import { placeOf, type PlaceOverride } from "./settings/place.ts";
import { regionWarning } from "./settings/region-warning.ts";
import type { Settings } from "./settings/settings.ts";
import { percentEncode } from "./sign/percent-encode.ts";
import { createTransport } from "./transport/transport.ts";

/** What a call goes by beside its arguments. */
export interface CallContext {
  /** Ends the call. */
  readonly signal: AbortSignal;
  /** Hears what the call does. */
  readonly progress: Progress;
}

/** The filters of a list, times in UTC and whole seconds. */
export type OperationLogFilter = Omit<
  OperationLogQuery,
  "region" | "projectId" | "limit" | "offset" | "fields"
>;

/** What every call may say for itself. */
export interface CallRequest extends PlaceOverride {
  /** The whole call with all its pages, attempts and waits, milliseconds, 1 or more. Default: the setting's. */
  readonly timeoutMs?: number;
  /** What set that time, for the error. Default: the argument timeout. */
  readonly timeoutIs?: string;
}

/** What a list asks for. */
export interface ListRequest extends CallRequest {
  readonly filter: OperationLogFilter;
  /** At most so many from `offset`, 1 or more. Default: all. */
  readonly limit?: number;
  /** Skips so many of the whole list. Default 0. */
  readonly offset?: number;
  /**
   * When given, calls for the same part of the same list, made before its first request is sent, get the same pages; that
   * is so many milliseconds at the earliest after another such read began. Only for sinks that want every log.
   */
  readonly apartMs?: number | undefined;
}

/** What is known of a list, and where it was read. */
export interface OperationLogReading extends ListReading {
  readonly projectId: string;
  readonly region: string | undefined;
}

/** What a list found, and where. */
export interface OperationLogList<Kept = OperationLog> extends OperationLogReading {
  /** Each log once, or what is kept of it, newest first by creation, then by ID. */
  readonly operationLogs: Kept[];
}

/** The calls of the operation log. */
export interface CbrClient {
  /**
   * Lists operation logs, every page of the window.
   * @param request - Which ones, and where.
   * @param context - Cancellation and progress.
   * @param keep - What is kept of each log, made as soon as it has come. Default: all of it.
   * @throws {ClientError} See `errors/client-error.ts`.
   */
  listOperationLogs<Kept = OperationLog>(
    request: ListRequest,
    context: CallContext,
    keep?: (log: OperationLog) => Kept,
  ): Promise<OperationLogList<Kept>>;
  /**
   * Lists operation logs into sinks, page after page, and keeps none of them. Each pass over the list has a sink of its
   * own; what the last one took is the list.
   * @throws {ClientError} See `errors/client-error.ts`.
   */
  scanOperationLogs(
    request: ListRequest,
    start: StartPass,
    context: CallContext,
  ): Promise<OperationLogReading>;
  /**
   * Waits until a shared read of the same part of the same list is about to begin; a call for it that is made then and
   * there joins it, and asks nothing more of the service.
   * @param request - Says which.
   * @param signal - Ends the wait, which then never settles.
   * @throws {CbrError} For a place that cannot be asked.
   */
  nextSharedRead(request: ListRequest, signal: AbortSignal): Promise<void>;
  /**
   * Reads one operation log.
   * @throws {NotFoundError} When the ID is unknown.
   * @throws {ClientError} See `errors/client-error.ts`.
   */
  showOperationLog(
    request: CallRequest & { readonly operationLogId: string },
    context: CallContext,
  ): Promise<OperationLog>;
  /** Ends kept connections. */
  close(): void;
}

/**
 * Makes a client.
 * @param settings - Where, as whom, how patiently.
 * @param parts - The clock.
 */
export function createCbrClient(settings: Settings, { clock }: { readonly clock: Clock }): CbrClient {
  // A socket takes real time, by whichever clock the calls go.
  const connects = { timeoutMs: settings.connectTimeoutMs, clock: systemClock };
  const transport = createTransport(settings, connects);
  const requester: Requester = { settings, clock, transport, budget: new RetryBudget() };
  const desk = new SignInDesk(requester, settings);
  const projects = new ProjectFinder(requester);
  const reads = new SharedReads<ListRead>(clock);
  const warnOfInsecure = insecureWarning(settings);
  const warnOfRegion = regionWarning(settings);

  /** Settles where a call asks, and asks under the deadline of the whole call. */
  async function call<Result>(
    { timeoutMs, timeoutIs = "the argument timeout", ...override }: CallRequest,
    { signal, progress }: CallContext,
    howFar: HowFar,
    work: (
      request: Omit<JsonRequest, "query"> & { readonly projectId: string },
      deadline: Deadline,
    ) => Promise<Result>,
  ): Promise<Result & { readonly projectId: string; readonly region: string | undefined }> {
    warnOfInsecure(progress);
    const place = placeOf(settings, override);
    warnOfRegion(place.region, progress);
    const limitMs = timeoutMs ?? settings.callTimeoutMs;
    const limit = `${limitMs / 1000} s (${timeoutMs === undefined ? "cbr:callTimeout" : timeoutIs})`;
    let step: { readonly far: Pick<HowFar, "words">; readonly asks: string } = {
      far: { words: "nobody had signed in by then" },
      asks: desk.asksFor(place),
    };
    const expired = (): Error => {
      const late = `The operation log was not read within ${limit}; ${step.far.words}`;
      if (howFar.throttle !== undefined) return lateThrottle(howFar.throttle, late);
      const remedy = `Check that ${step.asks} answers; ask for less, allow more, or try again later`;
      return new TransportError("timeout", `${late}. ${remedy}.`);
    };
    try {
      return await withDeadline(clock, limitMs, signal, expired, async (deadline) => {
        const access = desk.accessTo(place);
        await access.current(deadline, progress);
        const { endpoint, region, iamEndpoint = endpoint } = place;
        step = { far: { words: "the project's ID had not come by then" }, asks: iamEndpoint };
        const projectId = await projects.idOf(place, access, deadline, progress);
        step = { far: howFar, asks: endpoint };
        const path = `/v3/${percentEncode(projectId)}/operation-logs`;
        return { ...(await work({ endpoint, access, projectId, path }, deadline)), projectId, region };
      });
    } catch (error) {
      if (error instanceof CbrError || !signal.aborted) throw error;
      throw new TransportError(
        "aborted",
        `The operation log was not read: the operation was cancelled; ${step.far.words}.`,
      );
    }
  }

  /** Says all that a list asks for: where, as whom, which logs. */
  function keyOf({ filter, limit, offset = 0, region, projectId }: ListRequest): string {
    const place = placeOf(settings, { region, projectId });
    return JSON.stringify([place, wireQuery(filter).sort(), offset, limit]);
  }

  function scan(asked: ListRequest, start: StartPass, context: CallContext): Promise<OperationLogReading> {
    const { filter, limit, offset = 0, apartMs, ...override } = asked;
    const { progress } = context;
    const window = { offset, limit };
    let reach: HowFar = new Reach(window, progress, clock);
    const howFar = {
      get words() {
        return reach.words;
      },
      get throttle() {
        return reach.throttle;
      },
    };
    return call(override, context, howFar, (request, deadline) => {
      const asker = { start, deadline, progress };
      const begin = (all: Asker, may?: Promise<void>) =>
        beginRead(requester, settings, { request, filter, window }, all, may);
      const read = apartMs === undefined ? begin(asker) : reads.join(keyOf(asked), asker, begin, apartMs);
      reach = read.reach;
      return read.result;
    });
  }

  return {
    scanOperationLogs: scan,
    nextSharedRead: (request, signal) => reads.next(keyOf(request), signal),
    async listOperationLogs<Kept>(
      request: ListRequest,
      context: CallContext,
      keep: (log: OperationLog) => Kept = (log) => log as Kept,
    ) {
      const { start, kept } = collector((log) => placed(log, keep(log)));
      const reading = await scan(request, start, context);
      return { operationLogs: newestFirst(kept()), ...reading };
    },
    async showOperationLog({ operationLogId, ...override }, context) {
      const { log } = await call(
        override,
        context,
        { words: "no answer had come by then", throttle: undefined },
        async (request, deadline) => {
          const path = `${request.path}/${percentEncode(operationLogId)}`;
          const question = { ...request, path, query: [] };
          const body = await getJson(requester, question, deadline, context.progress);
          const log = discreetly(settings.redact, () => {
            const shown = decodeShowAnswer(body.take(), `GET ${request.endpoint}${path}`);
            if (shown.id === operationLogId) return shown;
            throw new ResponseInvalidError(
              `GET ${request.endpoint}${path} was answered with another operation log, ${shown.id}. Report it to the service.`,
            );
          });
          return { log };
        },
      );
      return log;
    },
    close: () => transport.close(),
  };
}
