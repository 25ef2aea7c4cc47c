import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";

import axios, { type AxiosInstance, type AxiosResponse } from "axios";

import type { Redact } from "../../support/redact.ts";
import { connectionError } from "./connection-error.ts";
import type { Transport, TransportRequest, TransportResponse } from "./transport.ts";

const MAX_BODY_BYTES = 16 * 1024 * 1024;
const POOL = { keepAlive: true, maxSockets: 16, maxFreeSockets: 4 };

/** What the transport is told about its connections. */
export interface TransportOptions {
  /** Whether any certificate is accepted. */
  readonly insecure: boolean;
  /** Hides secrets in what connections report. */
  readonly redact: Redact;
}

/**
 * Makes the transport that talks to the network: connections are kept alive in a bounded pool, bodies are capped at
 * 16 MiB after decompression, redirects are handed back, and proxies of the environment are not used.
 * @param options - What it is told about its connections.
 * @returns The transport; `close` it when it is no longer needed.
 */
export function createAxiosTransport({ insecure, redact }: TransportOptions): Transport {
  const httpAgent = new HttpAgent(POOL);
  const httpsAgent = new HttpsAgent({ ...POOL, minVersion: "TLSv1.2", rejectUnauthorized: !insecure });
  const client = axios.create({
    adapter: "http",
    httpAgent,
    httpsAgent,
    proxy: false,
    maxRedirects: 0,
    maxContentLength: MAX_BODY_BYTES,
    // The body is wanted as it came: broken JSON is told apart from JSON, and errors have bodies too.
    responseType: "text",
    transformResponse: [(body: unknown) => body],
    validateStatus: () => true,
  });
  return {
    send: (request) => send(client, request, redact),
    close: () => {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}

async function send(
  client: AxiosInstance,
  request: TransportRequest,
  redact: Redact,
): Promise<TransportResponse> {
  try {
    const { url, headers, signal } = request;
    const response = await client.get<unknown>(url.href, { headers: { ...headers }, signal });
    return { status: response.status, headers: headersOf(response), body: textOf(response.data) };
  } catch (error) {
    throw connectionError(error, {
      asked: request.asked,
      signal: request.signal,
      maxBytes: MAX_BODY_BYTES,
      redact,
    });
  }
}

function headersOf(response: AxiosResponse): Record<string, string> {
  const pairs = Object.entries(response.headers as Record<string, unknown>);
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function textOf(body: unknown): string {
  return typeof body === "string" ? body : "";
}
