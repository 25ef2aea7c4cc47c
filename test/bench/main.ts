/**
 * `make bench`: measures every row against its baseline on this machine, and how calls grow with the estate; prints the
 * tables, and writes `bench/results.json`, the tables of `docs/performance.md` and its plot. `ROWS=start,encode` takes
 * some of the rows, `RUNS=5` says how often each side is measured.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { repositoryRoot } from "../../tools/run/run-folder.ts";
import { findingOf } from "./comparison.ts";
import { writeTables } from "./performance-page.ts";
import { occasion, readResults, type Results, writeResults } from "./results.ts";
import type { Row, Setting } from "./row.ts";
import { encode } from "./rows/encode.ts";
import { flip } from "./rows/flip.ts";
import { gates } from "./rows/gates.ts";
import { latency } from "./rows/latency.ts";
import { list } from "./rows/list.ts";
import { memory } from "./rows/memory.ts";
import { program } from "./rows/program.ts";
import { requests } from "./rows/requests.ts";
import { start } from "./rows/start.ts";
import { validation } from "./rows/validation.ts";
import { verdictMemory } from "./rows/verdict-memory.ts";
import { measureScaling } from "./scaling.ts";
import { scalingPlot } from "./scaling-plot.ts";
import { haveCompiled } from "./support/have-compiled.ts";
import { asMarkdown, findingsTable, scalingTable } from "./table.ts";

const ROWS: readonly Row[] = [
  start,
  memory,
  list,
  latency,
  program,
  verdictMemory,
  requests,
  validation,
  encode,
  flip,
  gates,
];
const SCALING = "scaling";

const RESULTS = join(repositoryRoot, "bench/results.json");
const PAGE = join(repositoryRoot, "docs/performance.md");
const PLOT = join(repositoryRoot, "docs/scaling.svg");

const { ROWS: chosen = "", RUNS = "" } = process.env;

function selection(): ReadonlySet<string> {
  const known = [...ROWS.map(({ id }) => id), SCALING];
  const names = chosen === "" ? known : chosen.split(",");
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`no row is called ${unknown.join(", ")}; there are ${known.join(", ")}`);
  return new Set(names);
}

async function measure(selected: ReadonlySet<string>, setting: Setting): Promise<Results> {
  let results = readResults(RESULTS);
  const keep = (more: Partial<Results>): void => {
    results = { ...results, ...more };
    writeResults(RESULTS, results);
  };
  await haveCompiled();
  for (const { id, measure: measureRow } of ROWS.filter((row) => selected.has(row.id))) {
    setting.say(`${id} …`);
    const findings = (await measureRow(setting)).map(findingOf);
    keep({ rows: { ...results.rows, [id]: { ...occasion(), findings } } });
    setting.say(asMarkdown(findingsTable(findings)));
  }
  if (selected.has(SCALING)) {
    setting.say(`${SCALING} …`);
    keep({ scaling: { ...occasion(), points: await measureScaling(setting) } });
  }
  return results;
}

async function print(results: Results, say: Setting["say"]): Promise<void> {
  const findings = ROWS.flatMap(({ id }) => results.rows[id]?.findings ?? []);
  const table = asMarkdown(findingsTable(findings));
  say(`\n${table}\n`);
  await writeTables(PAGE, { findings: table });
  if (results.scaling === undefined) return;
  const { points } = results.scaling;
  const scaling = asMarkdown(scalingTable(points));
  say(`${scaling}\n`);
  await writeTables(PAGE, { scaling });
  writeFileSync(PLOT, scalingPlot(points));
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const setting: Setting = { runs: RUNS === "" ? undefined : Number(RUNS), say };
await print(await measure(selection(), setting), say);
