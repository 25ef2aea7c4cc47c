import { setImmediate as turn } from "node:timers/promises";

import { REQUEST_TIMEOUT_MS } from "./arena.ts";
import { checkRow, type Trial } from "./check-row.ts";
import { timeout } from "./errors.ts";
import { ONE_PAGE, TWO_PAGES } from "./estate.ts";
import { fails, inWords, type Row } from "./row.ts";
import { underEach } from "./unknowns.ts";

const REQUEST_OVER = timeout(/was not answered within 30000 ms \(cbr:requestTimeout\)/u);
const CALL_OVER = timeout(/The operation log was not read within 30 s \(cbr:callTimeout\)/u);

/** A row, its settings, and when time is up for what hangs. */
interface TimeRow extends Row, Pick<Trial, "onArrival" | "onHead" | "configuration"> {}

/** The request's time is up, twice: one attempt more, and the wait before it. */
const ONCE_MORE = {
  configuration: { maxRetries: 1, callTimeout: "10m" },
  once: { attempts: 2, elapsedMs: REQUEST_TIMEOUT_MS + 100 },
  stays: { attempts: 2, elapsedMs: 2 * REQUEST_TIMEOUT_MS + 100, error: REQUEST_OVER },
} as const;

/** The call's time is up, while the first request lasts. */
const NOT_AGAIN = {
  configuration: { requestTimeout: "10m", callTimeout: "30s" },
  stays: { ...fails(CALL_OVER), elapsedMs: REQUEST_TIMEOUT_MS },
};

const LATE = { do: "slow", ms: 40_000 } as const;
/** Three drops and the time is up. */
const DRIP = { do: "slow", ms: 10_000, bytes: 40 } as const;
const HANG = { do: "hang" } as const;
const HANG_WITHIN = { do: "hang", afterHeaders: true } as const;

const ROWS: readonly TimeRow[] = [
  { name: "an answer that comes too late", spoil: LATE, ...ONCE_MORE },
  { name: "a slow drip", spoil: DRIP, ...ONCE_MORE },
  { name: "an answer that comes too late for the call", spoil: LATE, ...NOT_AGAIN },
  { name: "a slow drip, too slow for the call", spoil: DRIP, ...NOT_AGAIN },
];

/** These strike every time: the clock is moved whenever something comes. */
const SILENT_ROWS: readonly TimeRow[] = (
  [
    ["silence", ONCE_MORE],
    ["silence, too long for the call", NOT_AGAIN],
  ] as const
).flatMap(([name, { configuration, stays }]): TimeRow[] => [
  {
    name,
    spoil: HANG,
    onArrival: (clock) => void turn().then(() => clock.advance(REQUEST_TIMEOUT_MS)),
    configuration,
    stays,
  },
  {
    name: `${name}, after the headers`,
    spoil: HANG_WITHIN,
    onHead: (clock) => clock.advance(REQUEST_TIMEOUT_MS),
    configuration,
    stays,
  },
]);

const ASKED = [
  ["show", { operation: "show", logs: ONE_PAGE.slice(0, 3) }],
  ["a list of one page", { operation: "list", logs: ONE_PAGE }],
] as const;
const SECOND_PAGE = { operation: "list", logs: TWO_PAGES, page: 2, pages: 2 } as const;

function tryRow(row: TimeRow, trial: Omit<Trial, "when">, when: Trial["when"]): void {
  const { onArrival, onHead, configuration = {} } = row;
  const events = { ...(onArrival && { onArrival }), ...(onHead && { onHead }) };
  const outcome = when === "once" ? (row.once ?? row.stays) : row.stays;
  it(`[I] ${row.name}, ${when}: ${inWords(outcome)}`, () =>
    underEach((unknowns) => checkRow(row, { ...trial, ...events, configuration, when }, unknowns)));
}

for (const [asked, trial] of ASKED) {
  describe(`fault matrix: time, ${asked}`, () => {
    for (const row of ROWS) for (const when of ["once", "stays"] as const) tryRow(row, trial, when);
    for (const row of SILENT_ROWS) tryRow(row, trial, "stays");
  });
}

describe("fault matrix: time, the second page of a list", () => {
  for (const row of ROWS) for (const when of ["once", "stays"] as const) tryRow(row, SECOND_PAGE, when);
});
