import type { OperationLog, OperationLogQuery } from "../schema/generated/types.ts";
import { CbrError } from "../support/cbr-error.ts";
import type { Clock } from "../support/clock.ts";
import type { Progress } from "../support/progress.ts";
import { IdentityGuard } from "./credentials/identity-guard.ts";
import { type Deadline, withDeadline } from "./deadline/with-deadline.ts";
import { decodeListAnswer, decodeShowAnswer } from "./decode/decode-answers.ts";
import { TransportError } from "./errors/transport-error.ts";
import type { FetchPage } from "./paging/page.ts";
import { collector } from "./paging/collector.ts";
import type { StartPass } from "./paging/log-sink.ts";
import { type ListReading, readList } from "./paging/read-list.ts";
import { ProjectFinder } from "./project/project-finder.ts";
import { getJson, type JsonRequest, type Requester } from "./request/get-json.ts";
import { wireQuery } from "./request/wire-query.ts";
import { insecureWarning } from "./settings/insecure-warning.ts";
import { placeOf, type PlaceOverride } from "./settings/place.ts";
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

/** What a list asks for. */
export interface ListRequest extends PlaceOverride {
  readonly filter: OperationLogFilter;
  /** At most so many from `offset`, 1 or more. Default: all. */
  readonly limit?: number;
  /** Skips so many of the whole list. Default 0. */
  readonly offset?: number;
}

/** What is known of a list, and where it was read. */
export interface OperationLogReading extends ListReading {
  readonly projectId: string;
  readonly region: string | undefined;
}

/** What a list found, and where. */
export interface OperationLogList extends OperationLogReading {
  /** Each log once, in the service's order. */
  readonly operationLogs: OperationLog[];
}

/** The two calls of the operation log. */
export interface CbrClient {
  /**
   * Lists operation logs, every page of the window.
   * @throws {ClientError} See `errors/client-error.ts`.
   */
  listOperationLogs(request: ListRequest, context: CallContext): Promise<OperationLogList>;
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
   * Reads one operation log.
   * @throws {NotFoundError} When the ID is unknown.
   * @throws {ClientError} See `errors/client-error.ts`.
   */
  showOperationLog(
    request: PlaceOverride & { readonly operationLogId: string },
    context: CallContext,
  ): Promise<OperationLog>;
  /** Ends kept connections. */
  close(): void;
}

/** The whole of a call, all its pages and attempts. */
const CALL_TIMEOUT_MS = 120_000;

/**
 * Makes a client.
 * @param settings - Where, as whom, how patiently.
 * @param parts - The clock.
 */
export function createCbrClient(settings: Settings, { clock }: { readonly clock: Clock }): CbrClient {
  const transport = createTransport(settings);
  const requester: Requester = { settings, clock, transport, guard: new IdentityGuard() };
  const projects = new ProjectFinder(requester);
  const warnOfInsecure = insecureWarning(settings);

  /** Settles where a call asks, and asks under the deadline of the whole call. */
  async function call<Result>(
    override: PlaceOverride,
    { signal, progress }: CallContext,
    soFar: () => string,
    work: (
      request: Omit<JsonRequest, "query"> & { readonly projectId: string },
      deadline: Deadline,
    ) => Promise<Result>,
  ): Promise<Result & { readonly projectId: string; readonly region: string | undefined }> {
    warnOfInsecure(progress);
    const place = placeOf(settings, override);
    const expired = (): Error =>
      new TransportError(
        "timeout",
        `The operation log was not read within ${CALL_TIMEOUT_MS / 1000} s${soFar()}. Check that ${place.endpoint} answers; ask for less, or try again later.`,
      );
    try {
      return await withDeadline(clock, CALL_TIMEOUT_MS, signal, expired, async (deadline) => {
        const projectId = await projects.idOf(place, deadline, progress);
        const path = `/v3/${percentEncode(projectId)}/operation-logs`;
        const { endpoint, credentials, region } = place;
        return { ...(await work({ endpoint, credentials, projectId, path }, deadline)), projectId, region };
      });
    } catch (error) {
      if (error instanceof CbrError || !signal.aborted) throw error;
      throw new TransportError(
        "aborted",
        `The operation log was not read: the operation was cancelled${soFar()}.`,
      );
    }
  }

  function scan(
    { filter, limit, offset = 0, ...override }: ListRequest,
    start: StartPass,
    context: CallContext,
  ): Promise<OperationLogReading> {
    const { progress } = context;
    let read = 0;
    return call(
      override,
      context,
      () => `; ${read} logs had come by then`,
      (request, deadline) => {
        const fetch: FetchPage = async (from, most) => {
          const query = wireQuery({ ...filter, limit: most, offset: from });
          const body = await getJson(requester, { ...request, query }, deadline, progress);
          const page = decodeListAnswer(body, `GET ${request.endpoint}${request.path}`);
          read += page.logs.length;
          if (from > offset) progress.status(`${read} operation logs read`);
          return page;
        };
        return readList(fetch, { offset, limit }, start);
      },
    );
  }

  return {
    scanOperationLogs: scan,
    async listOperationLogs(request, context) {
      const { start, logs } = collector();
      const reading = await scan(request, start, context);
      return { operationLogs: logs(), ...reading };
    },
    async showOperationLog({ operationLogId, ...override }, context) {
      const { log } = await call(
        override,
        context,
        () => "",
        async (request, deadline) => {
          const path = `${request.path}/${percentEncode(operationLogId)}`;
          const body = await getJson(requester, { ...request, path, query: [] }, deadline, context.progress);
          return { log: decodeShowAnswer(body, `GET ${request.endpoint}${path}`) };
        },
      );
      return log;
    },
    close: () => transport.close(),
  };
}
