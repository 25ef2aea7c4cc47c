import { EventEmitter } from "node:events";
import type { AgentOptions, ClientRequest } from "node:http";
import { Socket } from "node:net";
import { checkServerIdentity, type ConnectionOptions, type SecureContext } from "node:tls";

import { Agent, type AgentConnectOpts } from "agent-base";
import { HttpsProxyAgent } from "https-proxy-agent";

import type { Proxy } from "../settings/settings.ts";
import { type ConnectLimit, connectTimeout } from "./limit-connects.ts";

/** How TLS is spoken, with the proxy and with the service behind it. */
export interface TlsOptions {
  /** Versions and trust. */
  readonly secureContext: SecureContext;
  /** False to take any certificate. */
  readonly rejectUnauthorized: boolean;
}

/** The proxy would not open a tunnel. */
export class TunnelRefusedError extends Error {
  readonly status: number;

  /**
   * @param status - Of the proxy's answer to CONNECT.
   */
  constructor(status: number) {
    super(`the proxy answered CONNECT with ${status}`);
    this.status = status;
  }
}

/**
 * Keeps TLS connections through the tunnels of a proxy. A tunnel that the proxy refuses is an error of its own, never
 * taken for the service's answer; one whose request is given up meanwhile is closed.
 */
export class TunnelAgent extends Agent {
  readonly #proxy: Proxy;
  readonly #tls: TlsOptions;
  readonly #connects: ConnectLimit;
  readonly #opening = new Set<AbortController>();

  /**
   * @param proxy - Who opens the tunnels.
   * @param pool - How many connections, kept how long.
   * @param tls - Versions and trust.
   * @param connects - How long a tunnel may take to come about.
   */
  constructor(proxy: Proxy, pool: AgentOptions, tls: TlsOptions, connects: ConnectLimit) {
    super(pool);
    this.#proxy = proxy;
    this.#tls = tls;
    this.#connects = connects;
  }

  override async connect(request: ClientRequest, options: AgentConnectOpts): Promise<Socket> {
    const abandoned = new AbortController();
    this.#opening.add(abandoned);
    const restore = onDestroy(request, () => abandoned.abort());
    const settled = new AbortController();
    const expired = connectTimeout(this.#connects.timeoutMs);
    this.#connects.clock.sleep(this.#connects.timeoutMs, settled.signal).then(
      () => abandoned.abort(expired),
      () => undefined,
    );
    try {
      return await this.#open(request, options, abandoned.signal);
    } catch (error) {
      // Thrown, it would leave the requests that wait for a free connection waiting: only a closed socket wakes them.
      if (abandoned.signal.reason === expired) return new FailedSocket(expired);
      return new FailedSocket(error instanceof Error ? error : new Error("no tunnel"));
    } finally {
      settled.abort();
      restore();
      this.#opening.delete(abandoned);
    }
  }

  override destroy(): void {
    for (const abandoned of this.#opening) abandoned.abort();
    super.destroy();
  }

  async #open(request: ClientRequest, options: AgentConnectOpts, signal: AbortSignal): Promise<Socket> {
    const { origin, authorization } = this.#proxy;
    const { host = "" } = options;
    // The credentials go as a header: within the URL they would be printed by the library's own debug output.
    const headers = authorization === undefined ? {} : { "Proxy-Authorization": authorization };
    const opener = new HttpsProxyAgent(origin, { ...this.#tls, keepAlive: true, headers, signal });
    let status = 200;
    opener.once("proxyConnect", (answer: { readonly statusCode: number }) => {
      status = answer.statusCode;
    });
    const service: ConnectionOptions = {
      ...this.#tls,
      // Without this the certificate of a service named by its IP address would be held against the proxy's name.
      checkServerIdentity: (_name, certificate) => checkServerIdentity(host, certificate),
    };
    // The opener would replay a refusal to the request as if the service had answered, so it listens to a stand-in.
    const standIn = new EventEmitter();
    const asked = { ...options, ...service } as Parameters<typeof opener.connect>[1];
    const tunnels: { connect(listener: EventEmitter, options: typeof asked): Promise<Socket> } = opener;
    const socket = await tunnels.connect(standIn, asked);
    if (status === 200) {
      request.once("socket", (given) => standIn.emit("socket", given));
      return socket;
    }
    socket.destroy();
    throw new TunnelRefusedError(status);
  }
}

/** Calls back when a request is destroyed before it has a socket, which Node tells nobody. */
function onDestroy(request: ClientRequest, listener: () => void): () => void {
  const destroy = request.destroy.bind(request);
  request.destroy = (error) => {
    listener();
    return destroy(error);
  };
  return () => {
    request.destroy = destroy;
  };
}

/** A socket that never was: it takes what the request writes and then fails. */
class FailedSocket extends Socket {
  constructor(error: Error) {
    super();
    setImmediate(() => this.destroy(error));
  }

  override _write(): void {
    // The request goes nowhere.
  }

  override _writev(): void {
    // The request goes nowhere.
  }
}
