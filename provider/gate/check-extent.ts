import { durationMs } from "../support/duration.ts";
import type { Failure } from "../support/failures.ts";
import { tooLong } from "./too-long.ts";
import type { Asked, AskedRule } from "./asked.ts";
import { inWords } from "./parts/words.ts";

/**
 * Finds a window that is too long, or shorter than a rule must be able to look back.
 * @param rules - Each with its definition.
 * @param window - As the program gave it, if it did.
 */
export function windowFailures(rules: readonly AskedRule[], window: string | undefined): Failure[] {
  if (window === undefined) return [];
  const windowMs = durationMs(window) ?? 0;
  const short = rules.flatMap(({ rule, definition }, index) => {
    const needed = definition.anyAge === true ? 0 : definition.span(rule);
    const reason = `${JSON.stringify(window)} is shorter than rules[${index}] (${rule.type}) needs; give at least ${inWords(needed)}, or leave it out`;
    return windowMs < needed ? [{ property: "window", reason }] : [];
  });
  return [...tooLong(window, "window"), ...short];
}

/** Finds expectations that cannot be met, or are needed and not there. */
export function scopeFailures({ rules, filter = {}, expectedResourceIds, scope }: Asked): Failure[] {
  const { resourceId } = filter;
  if (resourceId === undefined) return (expectedResourceIds ?? []).length === 0 ? unnamed(rules, scope) : [];
  const foreign = (expectedResourceIds ?? []).flatMap((id, index) => {
    const reason = `${JSON.stringify(id)} cannot be found with filter.resourceId ${JSON.stringify(resourceId)}; leave one out`;
    return id === resourceId ? [] : [{ property: `expectedResourceIds[${index}]`, reason }];
  });
  const reason = "must not be all beside filter.resourceId, which leaves one resource; leave it out";
  return scope === "all" ? [...foreign, { property: "scope", reason }] : foreign;
}

function unnamed(rules: Asked["rules"], scope: Asked["scope"]): Failure[] {
  const covered = rules.findIndex(({ type }) => type === "covered");
  const who = scope === "expected" ? 'scope "expected"' : `rules[${covered}] (covered)`;
  if (scope !== "expected" && covered === -1) return [];
  const reason = `must name a resource, as ${who} judges no others`;
  return [{ property: "expectedResourceIds", reason }];
}
