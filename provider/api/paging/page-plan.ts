import { type AskedPage, PAGE_SIZE, type Window } from "./page.ts";
import type { PageSequence } from "./page-sequence.ts";

/** Neighbouring pages share so many logs, so that a list that shifts between them is noticed. */
export const OVERLAP = 1;

/** Nobody asks for more pages at once. */
const MOST_AHEAD = 16;

/** The page at a position of the window: it begins with the last log of the page before. */
export function askedAt(position: number, { offset, limit = Infinity }: Window): AskedPage {
  const overlap = position === 0 ? 0 : OVERLAP;
  return { offset: offset + position - overlap, limit: Math.min(PAGE_SIZE, limit - position + overlap) };
}

/**
 * The pages that follow, as long as the number of all logs says that there are any. A service that gave less than it was
 * asked for is taken to go on so.
 */
export function following(sequence: PageSequence, window: Window): AskedPage[] {
  if (sequence.length === 0 || !sequence.countsAll) return [];
  const { offset, limit = Infinity } = window;
  const end = Math.min(limit, sequence.count - offset);
  const step = Math.max(1, Math.min(PAGE_SIZE, sequence.lastLength) - OVERLAP);
  const pages: AskedPage[] = [];
  for (let position = sequence.length; position < end && pages.length < MOST_AHEAD; position += step) {
    pages.push(askedAt(position, window));
  }
  return pages;
}
