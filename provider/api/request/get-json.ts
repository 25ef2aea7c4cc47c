import type { Clock } from "../../support/clock.ts";
import type { Progress } from "../../support/progress.ts";
import type { IdentityGuard } from "../credentials/identity-guard.ts";
import { type Deadline, withDeadline } from "../deadline/with-deadline.ts";
import { clockOffset } from "../errors/clock-offset.ts";
import { createApiError } from "../errors/create-api-error.ts";
import { excerpt } from "../errors/error-body.ts";
import { ResponseInvalidError } from "../errors/response-invalid-error.ts";
import { TransportError } from "../errors/transport-error.ts";
import { retryAfterMs } from "../retry/retry-after.ts";
import type { RetryBudget } from "../retry/retry-budget.ts";
import { withRetries } from "../retry/with-retries.ts";
import type { Credentials, Settings } from "../settings/settings.ts";
import { percentEncode } from "../sign/percent-encode.ts";
import type { Transport, WireAnswer } from "../transport/transport.ts";
import { authorizationHeaders, authorizationOf } from "./authorize.ts";

/** What every request of a client shares. */
export interface Requester {
  readonly settings: Pick<Settings, "maxRetries" | "requestTimeoutMs" | "redact">;
  readonly clock: Clock;
  readonly transport: Transport;
  readonly guard: IdentityGuard;
  readonly budget: RetryBudget;
}

/** One GET: where, as whom, what. */
export interface JsonRequest {
  readonly endpoint: string;
  readonly path: string;
  /** In the order sent; values not yet encoded. */
  readonly query: readonly (readonly [string, string])[];
  readonly credentials: Credentials;
  readonly projectId?: string | undefined;
}

/** Values that the log may show. The others may be secrets of the program: not every language host says which are. */
const SHOWN_PARAMETERS = new Set(["start_time", "end_time", "operation_type", "status", "limit", "offset"]);

/**
 * Asks for JSON, again where that can help.
 * @param requester - Settings, clock, transport, guard and budget.
 * @param request - What to ask.
 * @param deadline - Of the whole call.
 * @param progress - Hears of every attempt.
 * @returns The parsed body of a 2xx answer.
 * @throws {ClientError} The error of the last attempt.
 */
export function getJson(
  requester: Requester,
  request: JsonRequest,
  deadline: Deadline,
  progress: Progress,
): Promise<unknown> {
  const query = request.query
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join("&");
  const url = new URL(`${request.endpoint}${request.path}${query === "" ? "" : `?${query}`}`);
  const { clock, settings, budget } = requester;
  const attempt = async (): Promise<unknown> => {
    progress.debug(`GET ${url.origin}${url.pathname}${shown(request.query)}`);
    const answer = await requester.guard.run((refused) => once(requester, request, url, deadline, refused));
    progress.debug(
      `GET ${url.pathname} was answered with ${answer.status}, ${answer.body.length} characters`,
    );
    return parsed(answer, `GET ${url.origin}${url.pathname}`, settings.redact);
  };
  return withRetries({ clock, maxRetries: settings.maxRetries, deadline, budget, progress }, attempt);
}

function shown(query: JsonRequest["query"]): string {
  const parameters = query.map(([name, value]) => `${name}=${SHOWN_PARAMETERS.has(name) ? value : "…"}`);
  return parameters.length === 0 ? "" : `?${parameters.join("&")}`;
}

async function once(
  { clock, settings, transport }: Requester,
  { credentials, projectId }: JsonRequest,
  url: URL,
  deadline: Deadline,
  refused: AbortSignal,
): Promise<WireAnswer> {
  const asked = `GET ${url.origin}${url.pathname}`;
  const expired = (): Error => {
    const limit = `${settings.requestTimeoutMs} ms (cbr:requestTimeout)`;
    return new TransportError(
      "timeout",
      `${asked} was not answered within ${limit}. Try again later, or allow more.`,
    );
  };
  const outer = AbortSignal.any([deadline.signal, refused]);
  const answer = await withDeadline(clock, settings.requestTimeoutMs, outer, expired, ({ signal }) => {
    const headers = authorizationHeaders(url, credentials, projectId, clock.now());
    return transport.send({ method: "GET", url: url.href, headers }, signal);
  });
  if (answer.status >= 200 && answer.status < 300) return answer;
  const { status, body, headers } = answer;
  const wait = retryAfterMs(headers["retry-after"], clock.now());
  const authorizedBy = authorizationOf(credentials);
  const clockOff = clockOffset(headers["date"], clock.now());
  throw createApiError(
    { asked, status, body, requestId: headers["x-request-id"], retryAfterMs: wait, authorizedBy, clockOff },
    settings.redact,
  );
}

function parsed({ body, headers }: WireAnswer, asked: string, redact: (text: string) => string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    const came = notJson(body, redact);
    throw new ResponseInvalidError(
      `${asked} was answered with ${came}. Check the endpoint, and proxies on the way.`,
      {
        garbled: true,
        requestId: headers["x-request-id"],
      },
    );
  }
}

function notJson(body: string, redact: (text: string) => string): string {
  if (body === "") return "an empty body";
  const kind = /^\s*[{[]/u.test(body) ? "JSON that breaks off or is malformed" : "what is not JSON";
  return `${kind}, ${body.length} characters: ${excerpt(body, redact).slice(0, 80)}`;
}
