import { ageFinding, type NewestEnds, withEnd } from "../parts/newest-success.ts";
import { msOf, RESTORE } from "../parts/parameters.ts";
import type { Rule } from "../rule.ts";

/** `restoreTestedWithin`: the newest successful restore is young enough. One that is proves it. */
export const restoreTestedWithin: Rule<NewestEnds> = {
  required: ["maxAge"],
  optional: [],
  logByLog: false,
  judges: () => [RESTORE],
  span: ({ maxAge }) => msOf(maxAge),
  anyAge: true,
  nothing: {},
  remember: withEnd,

  find(memory, { maxAge = "" }, { asOf }) {
    const expected = `a successful restore that ended within ${maxAge}`;
    return { ...ageFinding(memory, { what: RESTORE, maxAge }, asOf), expected };
  },
};
