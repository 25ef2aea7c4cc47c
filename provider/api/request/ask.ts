import type { Clock } from "../../support/clock.ts";
import { Parcel } from "../../support/parcel.ts";
import type { Progress } from "../../support/progress.ts";
import type { Grant } from "../credentials/grant.ts";
import { type Deadline, withDeadline } from "../deadline/with-deadline.ts";
import { clockOffset } from "../errors/clock-offset.ts";
import { createApiError } from "../errors/create-api-error.ts";
import type { HostSetting } from "../errors/remedies.ts";
import { TransportError } from "../errors/transport-error.ts";
import { retryAfterMs } from "../retry/retry-after.ts";
import type { RetryBudget } from "../retry/retry-budget.ts";
import { withRetries } from "../retry/with-retries.ts";
import type { Settings } from "../settings/settings.ts";
import { percentEncode } from "../sign/percent-encode.ts";
import type { Method, Transport, WireAnswer } from "../transport/transport.ts";
import { authorizationHeaders } from "./authorize.ts";
import { readJson, readText } from "./read-answer.ts";

/** What every request of a client shares. */
export interface Requester {
  readonly settings: Pick<Settings, "maxRetries" | "requestTimeoutMs" | "redact">;
  readonly clock: Clock;
  readonly transport: Transport;
  readonly budget: RetryBudget;
}

/** What to ask, and where. */
export interface Question {
  readonly method: Method;
  readonly endpoint: string;
  readonly path: string;
  /** In the order sent; values not yet encoded. Default: none. */
  readonly query?: readonly (readonly [string, string])[];
  /** Sent as JSON; may hold secrets. */
  readonly body?: unknown;
  /** Beside those that say who asks. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly projectId?: string | undefined;
  /** What the answer holds; of secret JSON no error quotes anything. Default JSON. */
  readonly answerIs?: "json" | "secret json" | "text";
  /** The setting that says where that is, for errors. Default: `cbr:endpoint`. */
  readonly hostIs?: HostSetting;
  /** What helps after 400, 403 and 404, when it is not what helps elsewhere. */
  readonly remedy?: string;
  /** Told when a success has come, which is mostly read once this settles. Default: at once. */
  readonly came?: (() => Promise<void>) | undefined;
}

/** The answer to a question. */
export interface Answered {
  /** Parsed, or text when that was asked for. */
  readonly body: Parcel<unknown>;
  /** By lower-case name. */
  readonly headers: WireAnswer["headers"];
}

/** Values that the log may show. The others may be secrets of the program: not every language host says which are. */
const SHOWN_PARAMETERS = new Set(["start_time", "end_time", "operation_type", "status", "limit", "offset"]);

/**
 * Asks, again where that can help.
 * @param requester - Settings, clock, transport and budget.
 * @param question - What to ask.
 * @param grant - Who asks.
 * @param deadline - Of the whole call.
 * @param progress - Hears of every attempt.
 * @returns A 2xx answer.
 * @throws {ClientError} The error of the last attempt.
 */
export function ask(
  requester: Requester,
  question: Question,
  grant: Grant,
  deadline: Deadline,
  progress: Progress,
): Promise<Answered> {
  const { method, endpoint, path, query = [], answerIs = "json" } = question;
  const encoded = query.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join("&");
  const url = new URL(`${endpoint}${path}${encoded === "" ? "" : `?${encoded}`}`);
  const asked = `${method} ${url.origin}${url.pathname}`;
  const { clock, settings, budget } = requester;
  // Nobody knows yet what is secret of an answer that issues it, so that nothing of it may be quoted.
  const quote = answerIs === "secret json" ? undefined : settings.redact;
  const attempt = (): Promise<Answered> => {
    progress.debug(`${asked}${shown(query)}`);
    return grant.guard.run(async (refused) => {
      const within = { ...deadline, signal: AbortSignal.any([deadline.signal, refused]) };
      const answer = await once(requester, { ...question, url, asked }, grant, within);
      progress.debug(`${method} ${url.pathname} was answered with ${answer.status}`);
      const turn = question.came?.();
      // The others wait for a request that goes alone: it must not wait for its turn after them.
      if (!grant.guard.goesAlone) await turn;
      deadline.signal.throwIfAborted();
      // Read here, so that a page that somebody else put in the answer's place is not taken for the service's.
      const body = answerIs === "text" ? readText(answer) : readJson(answer, asked, quote);
      return { body: new Parcel(body), headers: answer.headers };
    });
  };
  return withRetries({ clock, maxRetries: settings.maxRetries, deadline, budget, progress }, attempt);
}

function shown(query: NonNullable<Question["query"]>): string {
  const parameters = query.map(([name, value]) => `${name}=${SHOWN_PARAMETERS.has(name) ? value : "…"}`);
  return parameters.length === 0 ? "" : `?${parameters.join("&")}`;
}

async function once(
  { clock, settings, transport }: Requester,
  question: Question & { readonly url: URL; readonly asked: string },
  { credentials, by, from }: Grant,
  deadline: Deadline,
): Promise<WireAnswer> {
  const { url, asked, method, projectId } = question;
  const content = question.body === undefined ? undefined : JSON.stringify(question.body);
  const limitMs = settings.requestTimeoutMs;
  const answer = await withDeadline(
    clock,
    limitMs,
    deadline.signal,
    expired(asked, limitMs),
    ({ signal }) => {
      const authorization = authorizationHeaders(
        { method, url, content, projectId },
        credentials,
        clock.now(),
      );
      const headers = { ...question.headers, ...authorization };
      return transport.send({ method, url: url.href, headers, body: content }, signal);
    },
  );
  const { status, headers } = answer;
  if (status >= 200 && status < 300) return answer;
  const now = clock.now();
  throw createApiError(
    {
      asked,
      status,
      body: readText(answer),
      requestId: headers["x-request-id"],
      retryAfterMs: retryAfterMs(headers["retry-after"], now),
      authorizedBy: by,
      keysFrom: from,
      clockOff: clockOffset(headers["date"], now),
      hostIs: question.hostIs,
      remedy: question.remedy,
    },
    settings.redact,
  );
}

function expired(asked: string, limitMs: number): () => Error {
  const limit = `${limitMs} ms (cbr:requestTimeout)`;
  return () =>
    new TransportError(
      "timeout",
      `${asked} was not answered within ${limit}. Try again later, or allow more.`,
    );
}
