import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import type { FaultKind } from "../fault-kind.ts";
import { integer } from "../fault-kind.ts";
import { filler } from "../filler.ts";

const DEFAULT_BYTES = 100_000_000;

export interface GzipBombParameters {
  /** The size that the body unpacks to. Default 100 million; it travels in about a thousandth of that. */
  bytes?: number;
}

/** Answers 200 with a small body that unpacks to a large one. */
export const gzipBomb: FaultKind<GzipBombParameters> = {
  rules: { bytes: integer(1, 2 ** 40) },
  apply: async ({ bytes = DEFAULT_BYTES }, exchange) => {
    exchange.sendOpenHead(200, { "Content-Type": "application/json", "Content-Encoding": "gzip" });
    const packed = Readable.from(filler(bytes)).pipe(createGzip());
    // Leaving the loop destroys the packer.
    for await (const piece of packed) if (!(await exchange.push(piece as Buffer))) return;
    exchange.end();
  },
};
