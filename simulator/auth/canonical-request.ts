import { createHash } from "node:crypto";
import { parseQuery } from "../router/query.ts";

/** The parts of a request that a signature covers, as they came over the wire. */
export interface SignedParts {
  readonly method: string;
  /** The raw request target, path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/**
 * The canonical form of a request under SDK-HMAC-SHA256.
 * @param parts - The request as received; header names in lower case.
 * @param signedHeaders - The names that the Authorization header lists, in its order.
 * @returns Six parts joined by line feeds.
 */
export function canonicalRequest(parts: SignedParts, signedHeaders: readonly string[]): string {
  const [path = "/", query = ""] = splitOnce(parts.target, "?");
  return [
    parts.method.toUpperCase(),
    canonicalPath(path),
    canonicalQuery(query),
    signedHeaders.map((name) => `${name}:${headerText(parts.headers[name])}\n`).join(""),
    signedHeaders.join(";"),
    headerText(parts.headers["x-sdk-content-sha256"]) || sha256(parts.body),
  ].join("\n");
}

/**
 * Hex SHA-256.
 * @param data - Text is taken as UTF-8.
 * @returns 64 lower-case hexadecimal digits.
 */
export function sha256(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}

function canonicalPath(path: string): string {
  const encoded = path
    .split("/")
    .map((segment) => encode(decode(segment)))
    .join("/");
  return encoded.endsWith("/") ? encoded : `${encoded}/`;
}

function canonicalQuery(query: string): string {
  return parseQuery(query)
    .sort(([keyA, valueA], [keyB, valueB]) => compare(keyA, keyB) || compare(valueA, valueB))
    .map(([key, value]) => `${encode(key)}=${encode(value)}`)
    .join("&");
}

function headerText(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value.join(",") : (value ?? "")).trim();
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
