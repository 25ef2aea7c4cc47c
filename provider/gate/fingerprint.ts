import { createHash, hash } from "node:crypto";

import type { JudgedLog } from "./judged-log.ts";

/** Each log is hashed to so many bytes: a number of 1024 bits, made of two digests. */
const BYTES = 128;

/**
 * A fingerprint of a set of logs: it depends on what they say, not on their order, and nothing is kept of each. It is a sum of
 * hashes, after "AdHash" by Bellare and Micciancio; docs/compliance.md describes it.
 */
export class Fingerprint {
  /** The sums of the bytes, the highest first, before anything is carried over: exact for many more logs than there are. */
  readonly #sums = new Float64Array(BYTES);

  /** Adds one log; each log may come once. */
  add(log: JudgedLog): void {
    const text = textOf(log);
    const bytes = hash("sha512", `0${text}`, "binary") + hash("sha512", `1${text}`, "binary");
    for (let at = 0; at < BYTES; at++) this.#sums[at] = (this.#sums[at] ?? 0) + bytes.charCodeAt(at);
  }

  /** SHA-256, in hex, over the sum of the logs' hashes modulo 2^1024. */
  sha256(): string {
    const sum = Buffer.alloc(BYTES);
    let carried = 0;
    for (let at = BYTES - 1; at >= 0; at--) {
      carried += this.#sums[at] ?? 0;
      sum[at] = carried % 256;
      carried = Math.floor(carried / 256);
    }
    return createHash("sha256").update(sum).digest("hex");
  }
}

function textOf(log: JudgedLog): string {
  return JSON.stringify([
    log.id,
    log.type,
    log.status,
    log.resourceId,
    log.createdAt,
    log.startedAt,
    log.endedAt,
    log.errorCode,
    log.backupId,
    log.appConsistency,
    log.sourceBackupId,
    log.destinationRegion,
  ]);
}
