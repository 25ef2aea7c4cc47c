import type { OperationLog } from "../../schema/generated/types.ts";
import { IdSet } from "../../support/id-set.ts";
import { PaginationError } from "../errors/pagination-error.ts";
import type { Page } from "./page.ts";

/** How long a page was, and what it said of the whole. */
interface PageSize {
  readonly count: number;
  readonly length: number;
}

/**
 * Joins the pages of one pass, and notices when they do not join. Of the logs it keeps their IDs
 * only, of most a hash: one that two share looks like a log that came twice, so that the pass counts as one of a list that moved.
 */
export class PageSequence {
  /** As they came. */
  readonly sizes: PageSize[] = [];
  readonly #known = new IdSet();
  #first: string | undefined;
  #last: string | undefined;
  #length = 0;
  #shifted = false;
  #stuck = false;

  /** How many places of the list the pages cover. */
  get length(): number {
    return this.#length;
  }

  /** How many logs came, each once. */
  get read(): number {
    return this.#known.size;
  }

  /** The service's count on the first page; 0 as long as there is none. */
  get count(): number {
    return this.sizes[0]?.count ?? 0;
  }

  /** How many logs the last page had; 0 as long as there is none. */
  get lastLength(): number {
    return this.sizes.at(-1)?.length ?? 0;
  }

  /** Whether the count is the number of all matching logs, as far as the pages show. */
  get countsAll(): boolean {
    return this.sizes.some(({ length, count }) => count !== length);
  }

  /** Whether pages did not join, or logs came twice. */
  get shifted(): boolean {
    return this.#shifted;
  }

  /** Whether the last page brought nothing new. */
  get stuck(): boolean {
    return this.#stuck;
  }

  /**
   * Adds the page that follows.
   * @param page - As it came.
   * @param wanted - What it holds beyond that many logs is left out.
   * @param overlap - So many of its first logs are the last ones of the page before.
   * @returns Its logs that had not come before.
   * @throws {PaginationError} `CBR_PAGINATION` when the page begins the list anew.
   */
  add(page: Page, wanted: number, overlap: number): readonly OperationLog[] {
    const { logs, repeats } = fitting(page.logs, wanted);
    const joined = overlap === 0 || logs[0]?.id === this.#last;
    this.#keepEnds(logs);
    const fresh = this.#firstOfEach(logs);
    this.#stuck = fresh.length === 0;
    if (this.#stuck && !joined) this.#refuseRepetition(logs[0]);
    this.#shifted ||= repeats || !joined || fresh.length !== logs.length - overlap;
    this.#length += logs.length - overlap;
    this.sizes.push({ count: page.count, length: page.logs.length });
    return fresh;
  }

  #keepEnds(logs: readonly OperationLog[]): void {
    this.#first ??= logs[0]?.id;
    this.#last = logs.at(-1)?.id ?? this.#last;
  }

  #firstOfEach(logs: readonly OperationLog[]): OperationLog[] {
    return logs.filter(({ id }) => this.#known.add(id));
  }

  #refuseRepetition(first: OperationLog | undefined): void {
    if (first === undefined || first.id !== this.#first) return;
    throw new PaginationError(
      `The service began the list anew after ${this.#length} logs, so it cannot be read to its end. ` +
        "Read it with a limit of at most 1000, and report it to the service.",
    );
  }
}

/** A page that is longer than it was asked for loses its repetitions first, so that no other log is left out for them. */
function fitting(
  logs: Page["logs"],
  wanted: number,
): { readonly logs: Page["logs"]; readonly repeats: boolean } {
  if (logs.length <= wanted) return { logs, repeats: false };
  const known = new Set<string>();
  const once = logs.filter(({ id }) => known.size < known.add(id).size);
  return { logs: once.slice(0, wanted), repeats: once.length < logs.length };
}
