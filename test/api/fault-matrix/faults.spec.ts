import { LIST_ROWS, SHAPE_ROWS, WAY_ROWS } from "./answer-rows.ts";
import { checkRow, type Trial } from "./check-row.ts";
import { ONE_PAGE, TWO_PAGES } from "./estate.ts";
import { expected, inWords, type Row, type When } from "./row.ts";
import { ALL_STATUSES, STATUS_ROWS } from "./status-rows.ts";
import { underEach, type Unknowns } from "./unknowns.ts";

const WHENS: readonly When[] = ["once", "stays"];
const DOCUMENTED: Unknowns = { order: "newest", countIs: "total", timeFilter: "created" };

/** Tries rows, each under every reading of the documents. */
function tryAll(rows: readonly Row[], trial: Omit<Trial, "when">): void {
  for (const row of rows) {
    for (const when of WHENS) {
      it(`[I] ${row.name}, ${when}: ${inWords(expected(row, when, trial.operation))}`, () =>
        underEach((unknowns) => checkRow(row, { ...trial, when }, unknowns)));
    }
  }
}

describe("fault matrix: every status of a show", () => {
  for (const when of WHENS) {
    it(`[I] 400 to 599, ${when}: the class, code, attempts and time of each`, async () => {
      const trial: Trial = { operation: "show", logs: ONE_PAGE.slice(0, 3), when };
      for (const row of ALL_STATUSES) await checkRow(row, trial, DOCUMENTED);
    });
  }
});

describe("fault matrix: show", () => {
  tryAll([...STATUS_ROWS, ...WAY_ROWS, ...SHAPE_ROWS], { operation: "show", logs: ONE_PAGE.slice(0, 3) });
});

describe("fault matrix: a list of one page", () => {
  tryAll([...STATUS_ROWS, ...WAY_ROWS, ...SHAPE_ROWS, ...LIST_ROWS], { operation: "list", logs: ONE_PAGE });
});

describe("fault matrix: the second page of a list", () => {
  tryAll([...STATUS_ROWS, ...WAY_ROWS], { operation: "list", logs: TWO_PAGES, page: 2, pages: 2 });
});
