import { checkRow } from "./check-row.ts";
import { invalid } from "./errors.ts";
import { ONE_PAGE } from "./estate.ts";
import { fails, inWords, type Row } from "./row.ts";

const STAYS = fails(invalid(/was answered with more than 16 MiB, which is not read\. Ask for less\.$/u));

/** Once each: what is too big is too big under every reading of the documents. */
const ROWS: readonly Row[] = [
  { name: "a body of 100 MB", spoil: { do: "huge" }, stays: STAYS },
  { name: "a gzip bomb", spoil: { do: "gzip-bomb" }, stays: STAYS },
];

describe("fault matrix: bodies that are too big", () => {
  for (const row of ROWS) {
    for (const operation of ["list", "show"] as const) {
      it(`[I] ${row.name} for a ${operation}: ${inWords(row.stays)}`, () =>
        checkRow(
          row,
          { operation, logs: ONE_PAGE, when: "stays" },
          { order: "newest", countIs: "total", timeFilter: "created" },
        ));
    }
  }
});
