import { readFileSync } from "node:fs";

/** Reads a file of test/data, such as `vectors/sdk-hmac-sha256.json`; each call parses anew. */
export function readData(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), "utf8")) as unknown;
}
