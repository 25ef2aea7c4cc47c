import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";

import type { AxiosRequestConfig } from "axios";

import type { Proxies, Proxy } from "../settings/settings.ts";
import { goesDirect } from "./bypass.ts";
import { type ConnectLimit, limitConnects } from "./limit-connects.ts";
import { type TlsOptions, TunnelAgent } from "./tunnel-agent.ts";

/** How a request gets to its server. */
export interface Route {
  /** What it goes through; undefined when it goes straight. */
  readonly proxy: Proxy | undefined;
  /** For the proxy, beside the headers for the server. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What axios is told. */
  readonly options: Pick<AxiosRequestConfig, "httpAgent" | "httpsAgent" | "proxy">;
}

/** Keeps connections, at most sixteen to one server by one way. */
export interface Agents {
  /** The way to a server. */
  routeTo(url: URL): Route;
  /** Ends kept connections, and those that are being made. */
  close(): void;
}

const POOL = { keepAlive: true, maxSockets: 16 };

/**
 * Makes the agents of a transport.
 * @param proxies - What stands between.
 * @param tls - Versions and trust.
 * @param connects - How long a connection may take to come about.
 */
export function createAgents(proxies: Proxies, tls: TlsOptions, connects: ConnectLimit): Agents {
  const httpAgent = new HttpAgent(POOL);
  const httpsAgent = new HttpsAgent({ ...POOL, ...tls });
  limitConnects(httpAgent, "connect", connects);
  limitConnects(httpsAgent, "secureConnect", connects);
  const tunnels =
    proxies.https === undefined ? undefined : new TunnelAgent(proxies.https, POOL, tls, connects);
  const direct: Route = { proxy: undefined, options: { httpAgent, httpsAgent, proxy: false } };
  const tunnelled: Route = { proxy: proxies.https, options: { httpsAgent: tunnels, proxy: false } };
  const forwarded: Route =
    proxies.http === undefined ? direct : forwardedBy(proxies.http, { httpAgent, httpsAgent });
  return {
    routeTo(url) {
      if (goesDirect(url, proxies.bypass)) return direct;
      if (url.protocol === "http:") return forwarded;
      return tunnels === undefined ? direct : tunnelled;
    },
    close() {
      for (const agent of [httpAgent, httpsAgent, tunnels]) agent?.destroy();
    },
  };
}

/** Plain http: the proxy is sent the whole URL and forwards the request. */
function forwardedBy(proxy: Proxy, agents: { httpAgent: HttpAgent; httpsAgent: HttpsAgent }): Route {
  const { protocol, hostname, port } = new URL(proxy.origin);
  const standard = protocol === "https:" ? 443 : 80;
  return {
    proxy,
    headers: proxy.authorization === undefined ? {} : { "Proxy-Authorization": proxy.authorization },
    options: {
      ...agents,
      proxy: {
        protocol,
        host: hostname.replace(/^\[|\]$/gu, ""),
        port: port === "" ? standard : Number(port),
      },
    },
  };
}
