import { createHmac } from "node:crypto";
import { canonicalRequest, sha256 } from "../../../simulator/auth/canonical-request.ts";
import type { OperationLog, Simulator } from "../../../simulator/index.ts";

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  json: unknown;
}

export interface CallOptions {
  method?: string;
  /** Replaces the token that is sent otherwise. */
  headers?: Record<string, string>;
  body?: string;
}

/** Calls the simulator with its token, or with the given headers. */
export async function call(simulator: Simulator, target: string, options: CallOptions = {}): Promise<Reply> {
  const { method = "GET", headers = { "X-Auth-Token": simulator.token }, body } = options;
  const response = await fetch(`${simulator.endpoint}${target}`, {
    method,
    headers,
    ...(body ? { body } : {}),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

export interface Page {
  operation_logs: OperationLog[];
  count: number;
  limit?: number;
  offset?: number;
}

export function listTarget(simulator: Simulator, query: Record<string, string | number> = {}): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `/v3/${simulator.projectId}/operation-logs${pairs.length > 0 ? "?" : ""}${pairs.join("&")}`;
}

export function list(simulator: Simulator, query: Record<string, string | number> = {}): Promise<Reply> {
  return call(simulator, listTarget(simulator, query));
}

/** Lists and expects it to succeed. */
export async function page(simulator: Simulator, query: Record<string, string | number> = {}): Promise<Page> {
  const reply = await list(simulator, query);
  if (reply.status !== 200) throw new Error(`${reply.status} ${reply.text}`);
  return reply.json as Page;
}

export interface SignOptions {
  accessKey?: string;
  secretKey?: string;
  /** Milliseconds since 1970. */
  at?: number;
  /** Default GET. */
  method?: string;
  /** Signed; the caller sends it. */
  body?: string;
  /** Sent and signed beside X-Sdk-Date. */
  extra?: Record<string, string>;
}

/** The headers of a signed request. That the canonical form is right is shown by the vectors. */
export function sign(
  simulator: Simulator,
  target: string,
  options: SignOptions = {},
): Record<string, string> {
  const {
    accessKey = simulator.accessKey,
    secretKey = simulator.secretKey,
    at = Date.now(),
    extra = {},
    method = "GET",
    body = "",
  } = options;
  const date = `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const headers: Record<string, string> = { "x-sdk-date": date, ...extra };
  const names = Object.keys(headers).sort();
  const parts = { method, target, headers, body: Buffer.from(body) };
  const stringToSign = `SDK-HMAC-SHA256\n${date}\n${sha256(canonicalRequest(parts, names))}`;
  const signature = createHmac("sha256", secretKey).update(stringToSign).digest("hex");
  const authorization = `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return { ...headers, authorization };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
