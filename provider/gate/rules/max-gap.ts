import type { ComplianceRule } from "../../schema/generated/types.ts";
import { momentOf, type ShownLog, shownOf } from "../judged-log.ts";
import { type Chain, itemsOf } from "../parts/chain.ts";
import { isSuccess, isWithin } from "../parts/log-facts.ts";
import { newestFirst } from "../parts/newest.ts";
import { backupsOr, msOf } from "../parts/parameters.ts";
import type { Finding, Moment, Rule } from "../rule.ts";
import { inWords } from "../parts/words.ts";

/** Any two successes may turn out to be the neighbours of the widest gap, so every one within the window is kept. */
interface Memory {
  readonly successes: Chain<ShownLog>;
}

/** A stretch without a success. An end without a log is an end of the window. */
interface Gap {
  readonly ms: number;
  readonly newer: ShownLog | undefined;
  readonly older: ShownLog | undefined;
}

/** `maxGap`: no two neighbouring successes, nor the window's ends, lie further apart. Further logs only narrow the gaps. */
export const maxGap: Rule<Memory> = {
  required: ["interval"],
  optional: ["grace"],
  logByLog: false,
  judges: backupsOr,
  // In a shorter window two successes could be further apart than is allowed, and neither would be seen.
  span: (rule) => 2 * allowedMs(rule),
  nothing: { successes: undefined },

  remember(memory, log, _rule, moment) {
    if (!isSuccess(log) || !isWithin(log, moment)) return memory;
    return { successes: { head: shownOf(log), rest: memory.successes } };
  },

  find({ successes }, rule, moment) {
    const expected = `no more than ${allowed(rule)} between two successes or a success and the window's ends`;
    if (successes === undefined) return { ...NO_SUCCESS, expected };
    const gap = widest(itemsOf(successes), moment);
    const holds = gap.ms <= allowedMs(rule);
    return {
      status: holds ? "COMPLIANT" : "NON_COMPLIANT",
      needs: holds ? "nothing" : "list",
      reason: `the widest gap, ${place(gap)}, is ${inWords(gap.ms)}, which is ${holds ? "within" : "more than"} ${allowed(rule)}`,
      expected,
      observed: `the widest gap is ${inWords(gap.ms)}`,
      evidence: [gap.newer, gap.older].filter((log) => log !== undefined),
    };
  },
};

const NO_SUCCESS: Omit<Finding, "expected"> = {
  status: "NON_COMPLIANT",
  needs: "list",
  reason: "no operation succeeded within the window",
  observed: "no success",
  evidence: [],
};

function allowedMs({ interval, grace }: ComplianceRule): number {
  return msOf(interval) + msOf(grace);
}

function allowed({ interval = "", grace }: ComplianceRule): string {
  return msOf(grace) === 0 ? interval : `${interval} and ${grace} of grace`;
}

/** The widest gap; the newest of several. */
function widest(successes: readonly ShownLog[], { asOf, windowStart }: Moment): Gap {
  let newer: ShownLog | undefined;
  let found: Gap = { ms: -1, newer, older: newer };
  for (const older of [...successes.toSorted(newestFirst), undefined]) {
    const from = older === undefined ? windowStart : momentOf(older);
    const ms = (newer === undefined ? asOf : momentOf(newer)) - from;
    if (ms > found.ms) found = { ms, newer, older };
    newer = older;
  }
  return found;
}

function place({ newer, older }: Gap): string {
  if (newer === undefined) return "from the newest success to the window's end";
  return older === undefined ? "from the window's start to the oldest success" : "between two successes";
}
