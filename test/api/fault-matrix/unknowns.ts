import type { CountMeaning, Order, TimeFilter } from "../../../simulator/index.ts";

/** One way to read what the documents of the service leave open. */
export interface Unknowns {
  readonly order: Order;
  readonly countIs: CountMeaning;
  readonly timeFilter: TimeFilter;
}

/** Every way: what must come out is the same under each. */
const ALL_UNKNOWNS: readonly Unknowns[] = (["newest", "oldest"] as const).flatMap((order) =>
  (["total", "page"] as const).flatMap((countIs) =>
    (["created", "task"] as const).map((timeFilter) => ({ order, countIs, timeFilter })),
  ),
);

/**
 * Tries something under every reading of the documents, one after the other; a failure names the one it came under.
 * @param attempt - What to try.
 */
export async function underEach(attempt: (unknowns: Unknowns) => Promise<void>): Promise<void> {
  for (const unknowns of ALL_UNKNOWNS) {
    try {
      await attempt(unknowns);
    } catch (error) {
      const { order, countIs, timeFilter } = unknowns;
      if (error instanceof Error) error.message += ` [order ${order}, count ${countIs}, times ${timeFilter}]`;
      throw error;
    }
  }
}
