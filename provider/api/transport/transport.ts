import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";

import axios from "axios";

import { CbrError } from "../../support/cbr-error.ts";
import { packageVersion } from "../../schema/package-schema.ts";
import { type ConnectLimit, limitConnects } from "./limit-connects.ts";
import { toTransportError } from "./to-transport-error.ts";

/** A request as it goes out. */
export interface WireRequest {
  readonly method: "GET";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer as it came, whatever its status. */
export interface WireAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** Carries requests to a server and whole answers back. */
export interface Transport {
  /**
   * Sends one request, once.
   * @throws {TransportError} `CBR_NETWORK`, `CBR_TLS` or `CBR_ABORTED`; `CBR_TIMEOUT` when no connection came about.
   * @throws {ResponseInvalidError} `CBR_RESPONSE_INVALID` for a body past 16 MiB.
   */
  send(request: WireRequest, signal: AbortSignal): Promise<WireAnswer>;
  /** Ends kept connections. */
  close(): void;
}

const LARGEST_BODY_BYTES = 16 * 1024 * 1024;
const MOST_SOCKETS = 16;

/**
 * Makes the transport over axios. Redirects are not followed, since they would carry credentials elsewhere; a body
 * stays text, since its JSON is read where a broken one can be told apart from a wrong one.
 * @param insecure - Whether any TLS certificate is fine.
 * @param connects - How long a connection may take to come about.
 */
export function createTransport(insecure: boolean, connects: ConnectLimit): Transport {
  const agentOptions = { keepAlive: true, maxSockets: MOST_SOCKETS };
  const httpAgent = new HttpAgent(agentOptions);
  const httpsAgent = new HttpsAgent({
    ...agentOptions,
    minVersion: "TLSv1.2",
    rejectUnauthorized: !insecure,
  });
  limitConnects(httpAgent, "connect", connects);
  limitConnects(httpsAgent, "secureConnect", connects);
  const client = axios.create({
    adapter: "http",
    httpAgent,
    httpsAgent,
    proxy: false,
    maxRedirects: 0,
    maxContentLength: LARGEST_BODY_BYTES,
    responseType: "text",
    transformResponse: [(body: unknown) => body],
    validateStatus: () => true,
    headers: { "User-Agent": `pulumi-cbr/${packageVersion}`, Accept: "application/json" },
  });
  return {
    async send({ method, url, headers }, signal) {
      try {
        const {
          status,
          data,
          headers: received,
        } = await client.request<unknown>({ method, url, headers, signal });
        return {
          status,
          body: typeof data === "string" ? data : "",
          headers: received as WireAnswer["headers"],
        };
      } catch (error) {
        if (signal.aborted && signal.reason instanceof CbrError) throw signal.reason;
        throw toTransportError(error, `${method} ${url.replace(/\?.*$/u, "")}`, connects.timeoutMs);
      }
    },
    close() {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}
