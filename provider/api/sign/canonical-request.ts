import { createHash } from "node:crypto";

import { percentDecode, percentEncode } from "./percent-encode.ts";

/** A request as the signature sees it. */
export interface SignableRequest {
  readonly method: string;
  /** Path and query as they are sent: `/v3/p/operation-logs?limit=10`. */
  readonly target: string;
  /** By name in any case; those named in `signedHeaders` are signed. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for a GET. */
  readonly body: string;
}

/**
 * Brings a request into the one form that both sides sign.
 * @param request - The request as it is sent.
 * @param signedHeaders - Lower-case header names, sorted.
 * @returns The canonical request, its parts joined by line feeds.
 * @see api.md, "Authentication", AK/SK
 */
export function canonicalRequest(request: SignableRequest, signedHeaders: readonly string[]): string {
  const [path = "", query = ""] = splitOnce(request.target, "?");
  const values = lowerCaseNames(request.headers);
  return [
    request.method,
    canonicalPath(path),
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${(values.get(name) ?? "").trim()}`),
    "",
    signedHeaders.join(";"),
    values.get("x-sdk-content-sha256") ?? sha256Hex(request.body),
  ].join("\n");
}

/**
 * Hashes a text.
 * @param text - Taken as UTF-8.
 * @returns The SHA-256 in lower-case hex.
 */
export function sha256Hex(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** The path ends in `/` in the canonical form only. */
function canonicalPath(path: string): string {
  const encoded = path
    .split("/")
    .map((segment) => percentEncode(percentDecode(segment)))
    .join("/");
  return encoded.endsWith("/") ? encoded : `${encoded}/`;
}

function canonicalQuery(query: string): string {
  if (query === "") return "";
  return query
    .split("&")
    .map((pair) => splitOnce(pair, "=").map(percentDecode))
    .sort(
      ([nameA = "", valueA = ""], [nameB = "", valueB = ""]) => order(nameA, nameB) || order(valueA, valueB),
    )
    .map(([name = "", value = ""]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join("&");
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
