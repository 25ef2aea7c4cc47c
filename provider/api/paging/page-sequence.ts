import type { OperationLog } from "../../schema/generated/types.ts";
import { PaginationError } from "../errors/pagination-error.ts";
import type { Page } from "./page.ts";

/** Joins the pages of one pass, and notices when they do not join. */
export class PageSequence {
  /** As they came. */
  readonly pages: Page[] = [];
  /** Each log once, in the service's order. */
  readonly logs: OperationLog[] = [];
  readonly #known = new Set<string>();
  #length = 0;
  #shifted = false;
  #stuck = false;

  /** How many places of the list the pages cover. */
  get length(): number {
    return this.#length;
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
   * @throws {PaginationError} `CBR_PAGINATION` when the page begins the list anew.
   */
  add(page: Page, wanted: number, overlap: number): void {
    const logs = page.logs.slice(0, wanted);
    const joined = overlap === 0 || logs[0]?.id === this.logs.at(-1)?.id;
    const fresh = this.#firstOfEach(logs);
    this.#stuck = fresh.length === 0;
    if (this.#stuck && !joined) this.#refuseRepetition(logs[0]);
    this.#shifted ||= !joined || fresh.length !== logs.length - overlap;
    this.#length += logs.length - overlap;
    this.pages.push(page);
    this.logs.push(...fresh);
  }

  #firstOfEach(logs: readonly OperationLog[]): OperationLog[] {
    return logs.filter(({ id }) => {
      const fresh = !this.#known.has(id);
      this.#known.add(id);
      return fresh;
    });
  }

  #refuseRepetition(first: OperationLog | undefined): void {
    if (first === undefined || first.id !== this.logs[0]?.id) return;
    throw new PaginationError(
      `The service began the list anew after ${this.#length} logs, so it cannot be read to its end. ` +
        "Read it with a limit of at most 1000, and report it to the service.",
    );
  }
}
