import { createHmac, timingSafeEqual } from "node:crypto";
import type { SignedParts } from "./canonical-request.ts";
import { canonicalRequest, sha256 } from "./canonical-request.ts";

const ALGORITHM = "SDK-HMAC-SHA256";

/** The Authorization header, taken apart. */
export interface SignatureHeader {
  readonly accessKey: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** What the check found; the canonical request is for the error that the gateway echoes. */
export interface SignatureCheck {
  readonly valid: boolean;
  readonly canonicalRequest: string;
}

/**
 * Reads an Authorization header of the form `SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…`.
 * @param header - The header's value.
 * @returns Its parts, or undefined when it is of another form.
 */
export function readSignatureHeader(header: string): SignatureHeader | undefined {
  const match =
    /^SDK-HMAC-SHA256 Access=([^,\s]+), ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/.exec(header);
  if (!match) return undefined;
  const [, accessKey = "", names = "", signature = ""] = match;
  return { accessKey, signedHeaders: names.split(";"), signature };
}

/**
 * Signs the request anew with the secret key and compares.
 * @param parts - The request as received.
 * @param header - What its Authorization header claims.
 * @param secretKey - The secret that belongs to the access key.
 * @returns Whether the signatures are equal, and the canonical request that was signed.
 */
export function checkSignature(
  parts: SignedParts,
  header: SignatureHeader,
  secretKey: string,
): SignatureCheck {
  const canonical = canonicalRequest(parts, header.signedHeaders);
  const date = parts.headers["x-sdk-date"];
  const stringToSign = `${ALGORITHM}\n${typeof date === "string" ? date : ""}\n${sha256(canonical)}`;
  const expected = createHmac("sha256", secretKey).update(stringToSign).digest();
  return {
    valid: timingSafeEqual(expected, Buffer.from(header.signature, "hex")),
    canonicalRequest: canonical,
  };
}
