import type { ComplianceRule } from "../../schema/generated/types.ts";
import { momentOf } from "../judged-log.ts";
import { ageFinding, laterMishap, laterUnclear, type NewestEnds, withEnd } from "../parts/newest-success.ts";
import { BACKUP, msOf } from "../parts/parameters.ts";
import type { Finding, Rule } from "../rule.ts";
import { either, inWords } from "../parts/words.ts";

const DEFAULT_MAX_AGE = "24h";

/**
 * `lastSuccessWithin`: the newest success is young enough. A success proves it, whatever else the log holds; only
 * `newestMustSucceed` asks for the rest of the list.
 */
export const lastSuccessWithin: Rule<NewestEnds> = {
  required: [],
  optional: ["maxAge", "operationTypes", "newestMustSucceed"],
  logByLog: false,
  judges: ({ operationTypes = [BACKUP] }) => operationTypes,
  span: ({ maxAge = DEFAULT_MAX_AGE }) => msOf(maxAge),
  anyAge: true,
  nothing: {},
  remember: withEnd,

  find(memory, rule, { asOf }) {
    const asked = askedOf(rule);
    const { expected, alone } = asked;
    const ofAge = ageFinding(memory, asked, asOf);
    if (!alone || memory.success === undefined) return { ...ofAge, expected };
    const unclear = ofAge.status === "COMPLIANT" ? unclearFinding(memory, asked.what) : {};
    return { ...ofAge, needs: "list", ...unclear, ...mishapFinding(memory, asked.what, asOf), expected };
  },
};

/** The parameters, with their defaults and in words. */
function askedOf({ maxAge = DEFAULT_MAX_AGE, operationTypes = [BACKUP], newestMustSucceed }: ComplianceRule) {
  const what = either(operationTypes);
  const alone = newestMustSucceed === true;
  const expected = `a successful ${what} that ended within ${maxAge}`;
  return {
    maxAge,
    what,
    alone,
    expected: alone ? `${expected}, and no later one that did not succeed` : expected,
  };
}

/** What a later operation makes of the finding whose status tells nothing; nothing when there is none. */
function unclearFinding(memory: NewestEnds, what: string): Partial<Finding> {
  const unclear = laterUnclear(memory);
  if (unclear === undefined) return {};
  const reason = `the newest ${what} has the status ${JSON.stringify(unclear.status)}, which no document names`;
  return { status: "INSUFFICIENT_DATA", reason, evidence: [unclear] };
}

/** What a later mishap makes of the finding; nothing when there is none. */
function mishapFinding(memory: NewestEnds, what: string, asOf: number): Partial<Finding> {
  const { success } = memory;
  const later = laterMishap(memory);
  if (success === undefined || later === undefined) return {};
  const ago = inWords(asOf - momentOf(later));
  const reason = `the newest ${what} ended as ${later.status} ${ago} before, after the newest success`;
  return { status: "NON_COMPLIANT", reason, evidence: [later, success] };
}
