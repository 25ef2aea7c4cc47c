import assert from "node:assert/strict";
import type { Reply } from "./call.ts";

/** A temporary key as it comes over the wire. */
export interface TemporaryKey {
  access: string;
  secret: string;
  securitytoken: string;
  expires_at: string;
}

/** The key in an answer, whose shape is checked. */
export function keyOf(reply: Reply): TemporaryKey {
  const { credential, ...others } = reply.json as { credential: TemporaryKey };
  assert.deepEqual(others, {});
  assert.deepEqual(Object.keys(credential), ["access", "secret", "securitytoken", "expires_at"]);
  for (const value of Object.values(credential)) assert.ok(typeof value === "string" && value.length > 0);
  return credential;
}

/** What it takes to sign with the key. */
export function signingWith({ access, secret, securitytoken }: TemporaryKey) {
  return { accessKey: access, secretKey: secret, extra: { "x-security-token": securitytoken } };
}
