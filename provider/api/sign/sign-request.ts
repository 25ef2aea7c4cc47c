import { createHmac } from "node:crypto";

import { canonicalRequest, sha256Hex, type SignableRequest } from "./canonical-request.ts";

const ALGORITHM = "SDK-HMAC-SHA256";

/** The keys of a signature; those of a security token sign in the same way. */
export interface SigningKeys {
  readonly accessKey: string;
  readonly secretKey: string;
}

/**
 * States what is signed: the algorithm, the time and the hash of the request.
 * @param date - The request's `X-Sdk-Date`.
 * @param canonical - The canonical request.
 * @returns The three lines of the string to sign.
 */
export function stringToSign(date: string, canonical: string): string {
  return [ALGORITHM, date, sha256Hex(canonical)].join("\n");
}

/**
 * Signs a request with an access key and its secret key. No key is derived: the secret key itself is the HMAC's.
 * @param request - The request as it is sent, with its `X-Sdk-Date` header.
 * @param keys - Who signs.
 * @param signedHeaders - Header names to sign, in any case and order; by default all of the request's.
 * @returns The value of the `Authorization` header.
 * @see api.md, "Authentication", AK/SK
 */
export function signRequest(
  request: SignableRequest,
  keys: SigningKeys,
  signedHeaders: readonly string[] = Object.keys(request.headers),
): string {
  const names = signedHeaders.map((name) => name.toLowerCase()).sort();
  const text = stringToSign(dateOf(request), canonicalRequest(request, names));
  const signature = createHmac("sha256", keys.secretKey).update(text, "utf8").digest("hex");
  return `${ALGORITHM} Access=${keys.accessKey}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
}

function dateOf(request: SignableRequest): string {
  const [, date] =
    Object.entries(request.headers).find(([name]) => name.toLowerCase() === "x-sdk-date") ?? [];
  if (date === undefined) throw new TypeError("a request is signed with its time: X-Sdk-Date is missing");
  return date;
}
