/** Makes much that lives for a while, and prints the largest size of V8's young generation, MiB: once bounded, once not. */
import { getHeapSpaceStatistics } from "node:v8";

import { YoungGeneration } from "../../provider/support/young-generation.ts";

const MIB = 1024 * 1024;
const ROUNDS = 400;
/** About 4 MiB live at any time. */
const LIVING = 16;

function largestMib(step: () => void): number {
  const living: unknown[] = [];
  let largest = 0;
  for (let round = 0; round < ROUNDS; round++) {
    living[round % LIVING] = Array.from({ length: 5000 }, (_none, index) => ({ index, round }));
    step();
    const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
    largest = Math.max(largest, (young?.space_size ?? 0) / MIB);
  }
  return largest;
}

const [young, other] = [new YoungGeneration(), new YoungGeneration()];
other.bound();
const bounded = largestMib(() => young.bound());
young.release();
other.release();
const free = largestMib(() => undefined);
process.stdout.write(JSON.stringify({ bounded, free }));
