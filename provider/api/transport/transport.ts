import axios, { type AxiosRequestConfig } from "axios";

import { CbrError } from "../../support/cbr-error.ts";
import { Parcel } from "../../support/parcel.ts";
import { PACKAGE_VERSION } from "../../schema/generated/lookups.ts";
import type { Settings } from "../settings/settings.ts";
import { createAgents } from "./agents.ts";
import type { ConnectLimit } from "./limit-connects.ts";
import { proxyRefusal } from "./proxy-refusal.ts";
import { toTransportError } from "./to-transport-error.ts";
import { createTrust } from "./trust.ts";

/** The methods that are sent. */
export type Method = "GET" | "POST" | "PUT";

/** A request as it goes out. */
export interface WireRequest {
  readonly method: Method;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; undefined for none. */
  readonly body?: string | undefined;
}

/** An answer as it came, whatever its status. */
export interface WireAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Parcel<Buffer>;
}

/** Carries requests to a server and whole answers back. */
export interface Transport {
  /**
   * Sends one request, once.
   * @throws {TransportError} `CBR_NETWORK`, `CBR_PROXY`, `CBR_TLS` or `CBR_ABORTED`; `CBR_TIMEOUT` when no connection
   * came about.
   * @throws {ResponseInvalidError} `CBR_RESPONSE_INVALID` for a body past 16 MiB.
   */
  send(request: WireRequest, signal: AbortSignal): Promise<WireAnswer>;
  /** Ends kept connections. */
  close(): void;
}

const LARGEST_BODY_BYTES = 16 * 1024 * 1024;
const PROXY_AUTHENTICATION_REQUIRED = 407;
const NOTHING = Buffer.alloc(0);

/** Axios would read a text as JSON and write it anew; what is signed must go out as it is. */
function contentOf(body: string | undefined): Pick<AxiosRequestConfig, "data"> {
  return body === undefined ? {} : { data: Buffer.from(body) };
}

/** The settings that a transport goes by. */
export type TransportOptions = Pick<Settings, "insecure" | "proxies" | "certificates">;

/**
 * Makes the transport over axios. Redirects are not followed, since they would carry credentials elsewhere; a body
 * stays as it came, since its JSON is read where a broken one can be told apart from a wrong one, and when its turn comes.
 * @param options - Proxies, certificates, and whether any certificate is fine.
 * @param connects - How long a connection may take to come about.
 */
export function createTransport(
  { insecure, proxies, certificates }: TransportOptions,
  connects: ConnectLimit,
): Transport {
  const tls = { secureContext: createTrust(certificates), rejectUnauthorized: !insecure };
  const agents = createAgents(proxies, tls, connects);
  const client = axios.create({
    adapter: "http",
    maxRedirects: 0,
    maxContentLength: LARGEST_BODY_BYTES,
    responseType: "arraybuffer",
    validateStatus: () => true,
    headers: { "User-Agent": `pulumi-cbr/${PACKAGE_VERSION}`, Accept: "application/json" },
  });
  return {
    async send({ method, url, headers, body }, signal) {
      const { proxy, headers: added, options } = agents.routeTo(new URL(url));
      const asked = `${method} ${url.replace(/\?.*$/u, "")}`;
      const answer = await client
        .request<Buffer>({
          ...options,
          method,
          url,
          headers: { ...headers, ...added },
          ...contentOf(body),
          signal,
        })
        .catch((error: unknown) => {
          if (signal.aborted && signal.reason instanceof CbrError) throw signal.reason;
          throw toTransportError(error, asked, { proxy, connectTimeoutMs: connects.timeoutMs });
        });
      const { status, data, headers: received } = answer;
      if (proxy !== undefined && status === PROXY_AUTHENTICATION_REQUIRED)
        throw proxyRefusal(proxy, status, asked);
      // A connection remembers its first request as long as it is kept, and that its answer.
      answer.data = NOTHING;
      return { status, body: new Parcel(data), headers: received as WireAnswer["headers"] };
    },
    close: () => agents.close(),
  };
}
