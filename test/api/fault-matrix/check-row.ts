import assert from "node:assert/strict";

import type { CbrClient } from "../../../provider/api/cbr-client.ts";
import type { ProviderConfiguration } from "../../../provider/schema/generated/types.ts";
import { caught } from "../../support/caught.ts";
import { listeningContext } from "../../support/context.ts";
import { type Arena, type ArenaOptions, inArena } from "./arena.ts";
import { type Times, truthOf, type WireLog, windowOf } from "./estate.ts";
import { expected, type Outcome, type Row, type When } from "./row.ts";
import type { Unknowns } from "./unknowns.ts";

/** How a row is tried. */
export interface Trial extends Pick<ArenaOptions, "onArrival" | "onHead"> {
  readonly operation: "list" | "show";
  readonly logs: readonly WireLog[];
  readonly when: When;
  /** Which page of a list is spoilt, from 1; those before it come well. Default 1. */
  readonly page?: number;
  /** How many pages the list has. Default 1. */
  readonly pages?: number;
  /** Beside place and keys. */
  readonly configuration?: ProviderConfiguration;
}

/** More requests than any trial makes. */
const FOR_EVER = 1_000_000;

/**
 * Tries a row: the outcome, the attempts, the time, the message, and that nothing is left behind.
 * @param row - The fault and what must come of it.
 * @param trial - How it is tried.
 * @param unknowns - What the simulator does where the documents are silent.
 */
export async function checkRow(row: Row, trial: Trial, unknowns: Unknowns): Promise<void> {
  const { operation, logs, when, page = 1, pages = 1, onArrival, onHead } = trial;
  const nth: [number, number] = [page, when === "once" ? page : FOR_EVER];
  const faults = [{ match: { operation, nth }, ...row.spoil }];
  const outcome = expected(row, when, operation);
  const events = { ...(onArrival && { onArrival }), ...(onHead && { onHead }) };
  await inArena({ ...unknowns, ...events, data: logs, faults }, async (arena) => {
    const { simulator, clock, keys } = arena;
    const client = arena.client({ ...keys, ...trial.configuration });
    const start = clock.now();
    const work = operation === "list" ? list(client, logs, unknowns) : show(client, logs);
    if (outcome.error === undefined) await work;
    else await checkError(work, outcome.error, arena);
    const others = outcome.error === undefined ? pages - 1 : page - 1;
    checkCost(outcome, { attempts: simulator.requests.length - others, elapsedMs: clock.now() - start });
  });
}

async function list(client: CbrClient, logs: readonly WireLog[], unknowns: Unknowns): Promise<void> {
  const times: Times = windowOf(logs);
  const truth = truthOf(logs, times, unknowns.timeFilter);
  const found = await client.listOperationLogs({ filter: times }, listeningContext());
  assert.deepEqual(
    found.operationLogs.map(({ id }) => id),
    truth,
  );
  assert.equal(found.complete, true);
  assert.equal(found.count, unknowns.countIs === "total" ? truth.length : Math.min(truth.length, 1000));
}

async function show(client: CbrClient, logs: readonly WireLog[]): Promise<void> {
  const log = logs[Math.floor(logs.length / 2)] ?? assert.fail("there is no log");
  const shown = await client.showOperationLog({ operationLogId: log.id }, listeningContext());
  const { id, status, created_at, started_at, ended_at } = log;
  const [createdAt, startedAt, endedAt] = [created_at, started_at, ended_at];
  assert.deepEqual({ ...shown }, { id, status, createdAt, startedAt, endedAt });
}

async function checkError(
  work: Promise<void>,
  { errorClass, code, retryable, message }: NonNullable<Outcome["error"]>,
  { simulator }: Arena,
): Promise<void> {
  const error = await caught(work, errorClass);
  assert.equal(error.constructor, errorClass);
  assert.equal(error.code, code);
  assert.equal(error.retryable, retryable);
  assert.match(error.message, message);
  assert.ok(!error.message.includes(simulator.secretKey), "the secret key is shown");
}

function checkCost(outcome: Outcome, seen: { readonly attempts: number; readonly elapsedMs: number }): void {
  const { attempts, elapsedMs } = outcome;
  if (attempts === undefined) {
    assert.ok(seen.attempts > 1, "it was not tried again");
    assert.ok(seen.elapsedMs <= elapsedMs, `it took ${seen.elapsedMs} ms`);
  } else {
    assert.deepEqual(seen, { attempts, elapsedMs });
  }
}
