import { createHash, hash } from "node:crypto";

import { Digests } from "./digests.ts";
import type { JudgedLog } from "./judged-log.ts";

/** A fingerprint of a set of logs: it depends on what they say, not on their order. docs/compliance.md describes it. */
export class Fingerprint {
  readonly #digests = new Digests();

  /** Adds one log; each log may come once. */
  add(log: JudgedLog): void {
    this.#digests.add(hash("sha256", lineOf(log), "binary"));
  }

  /** SHA-256, in hex, over what is kept of the digests of the logs, sorted. */
  sha256(): string {
    const all = createHash("sha256");
    for (const digest of this.#digests.sorted()) all.update(digest);
    return all.digest("hex");
  }
}

function lineOf(log: JudgedLog): string {
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
