import fc from "fast-check";

import type { Fault } from "../../simulator/index.ts";

type Spoilt = Fault extends infer Each ? (Each extends Fault ? Omit<Each, "match"> : never) : never;

/** Everything that passes by itself and is worth another attempt. */
const KINDS: readonly Spoilt[] = [
  { do: "status", status: 429 },
  { do: "status", status: 429, retryAfter: 1 },
  { do: "status", status: 500 },
  { do: "status", status: 502, html: true },
  { do: "status", status: 503, retryAfter: 2 },
  { do: "reset" },
  { do: "reset", afterHeaders: true },
  { do: "truncate" },
  { do: "malformed" },
  { do: "slow", ms: 20 },
  { do: "slow", ms: 1, bytes: 2000 },
];

/** One request in twenty goes wrong. */
const ONE_IN = 20;

/**
 * Spoils about five percent of the requests that follow.
 * @param requests - How many requests the plan is for.
 * @param seed - The same seed spoils the same requests.
 */
export function mixedFaults(requests: number, seed: number): Fault[] {
  const lots = fc.tuple(fc.noBias(fc.nat({ max: ONE_IN - 1 })), fc.noBias(fc.nat({ max: KINDS.length - 1 })));
  return fc.sample(lots, { numRuns: requests, seed }).flatMap(([lot, kind], index) => {
    const spoilt = KINDS[kind];
    return lot > 0 || spoilt === undefined ? [] : [{ ...spoilt, match: { operation: "*", nth: index + 1 } }];
  });
}
