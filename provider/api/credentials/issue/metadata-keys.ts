import { ConfigurationError } from "../../../support/failures.ts";
import type { Progress } from "../../../support/progress.ts";
import type { Deadline } from "../../deadline/with-deadline.ts";
import { ApiError } from "../../errors/api-error.ts";
import { TransportError } from "../../errors/transport-error.ts";
import { type Answered, ask, type Question, type Requester } from "../../request/ask.ts";
import { noCredentials } from "../../settings/identity/no-credentials.ts";
import type { Issued } from "../grant.ts";
import { IdentityGuard } from "../identity-guard.ts";
import { readIssuedKeys } from "./read-issued.ts";

/** The service is next door: what takes longer is not there. */
const TIMEOUT_MS = 3000;

/** How long the session holds that the keys are asked for in, seconds. */
const SESSION_S = "21600";

const KEYS_PATH = "/openstack/latest/securitykey";

/**
 * Gets the temporary keys of the agency that a server of the cloud has.
 * @param requester - Asks the metadata service.
 * @param endpoint - Its base URL.
 * @param lookedAt - What was looked at before, for the error.
 * @param deadline - Of the whole call.
 * @param progress - Hears of attempts.
 * @throws {ConfigurationError} `CBR_CONFIGURATION` when there is no such service, or the server has no agency.
 * @see api.md, "On a server of the cloud"
 */
export async function metadataKeys(
  requester: Requester,
  endpoint: string,
  lookedAt: readonly string[],
  deadline: Deadline,
  progress: Progress,
): Promise<Issued> {
  const requestTimeoutMs = Math.min(TIMEOUT_MS, requester.settings.requestTimeoutMs);
  const grant = { credentials: undefined, by: "nothing", guard: new IdentityGuard() } as const;
  const askIt = (question: Omit<Question, "endpoint">, maxRetries: number): Promise<Answered> => {
    const settings = { ...requester.settings, requestTimeoutMs, maxRetries };
    return ask({ ...requester, settings }, { endpoint, ...question }, grant, deadline, progress);
  };
  try {
    const session = await startSession((question) => askIt(question, 0));
    const headers = session === undefined ? {} : { "X-Metadata-Token": session };
    requester.settings.redact.learn([session]);
    const question = { method: "GET", path: KEYS_PATH, headers, answerIs: "secret json" } as const;
    const answer = await askIt(question, requester.settings.maxRetries);
    return readIssuedKeys(answer, `GET ${endpoint}${KEYS_PATH}`, requester.settings.redact);
  } catch (error) {
    deadline.signal.throwIfAborted();
    const why = whyNone(error);
    if (why === undefined) throw error;
    throw new ConfigurationError([noCredentials([...lookedAt, `the metadata service ${endpoint} (${why})`])]);
  }
}

/** Older services know no sessions: they give the keys as they are. */
async function startSession(
  askIt: (question: Omit<Question, "endpoint">) => Promise<Answered>,
): Promise<string | undefined> {
  const headers = { "X-Metadata-Token-Ttl-Seconds": SESSION_S };
  const path = "/meta-data/latest/api/token";
  try {
    const { body } = await askIt({ method: "PUT", path, headers, answerIs: "text" });
    return String(body.take()).trim();
  } catch (error) {
    if (error instanceof ApiError && [404, 405].includes(error.status)) return undefined;
    throw error;
  }
}

/** Why there are no keys; undefined when that is not the reason for the error. */
function whyNone(error: unknown): string | undefined {
  if (error instanceof TransportError)
    return error.kind === "timeout" ? `no answer within ${TIMEOUT_MS / 1000} s` : `no answer: ${error.code}`;
  if (!(error instanceof ApiError) || error.retryable) return undefined;
  return error.status === 404 ? "this server has no agency: 404" : `it answers ${error.status}`;
}
