import assert from "node:assert/strict";

import fc from "fast-check";

import type { OperationLogList } from "../../provider/api/cbr-client.ts";
import { CbrError } from "../../provider/support/cbr-error.ts";
import { listeningContext } from "../support/context.ts";
import { everyRun, LONGEST_PROPERTY_MS, SEED_IN_WORDS } from "./support/every-run.ts";
import { fullWireLog } from "./support/full-wire-log.ts";
import { onService, type Service } from "./support/service.ts";
import { replies } from "./support/replies.ts";
import { understoodList, understoodLog } from "./support/understood.ts";
import { changed, changes, printed, wireValues } from "./support/wire-values.ts";

const LOG_ID = String(fullWireLog(0)["id"]);

/** What came of a call: a result, or the stable code of an error that was raised on purpose. */
async function outcome<Result>(call: Promise<Result>): Promise<{ result: Result } | { code: string }> {
  try {
    return { result: await call };
  } catch (error) {
    if (!(error instanceof CbrError)) throw error;
    assert.match(error.code, /^CBR_[A-Z_]+$/u);
    assert.notEqual(error.message, "");
    return { code: error.code };
  }
}

const list = (service: Service) =>
  outcome(service.client().listOperationLogs({ filter: {} }, listeningContext()));

const show = (service: Service) =>
  outcome(service.client().showOperationLog({ operationLogId: LOG_ID }, listeningContext()));

/** Holds what came of a list against what its answers say. */
function assertList(came: { result: OperationLogList } | { code: string }, body: unknown): void {
  const { value, doubtful } = understoodList(body);
  if ("code" in came) {
    const torn = came.code === "CBR_PAGINATION" && value !== undefined && value.count !== value.logs.length;
    const refused = came.code === "CBR_RESPONSE_INVALID" && (value === undefined || doubtful);
    assert.ok(torn || refused, `${came.code} for an answer that is as documented`);
    return;
  }
  assert.ok(value !== undefined, "a result of an answer that is not as documented");
  const byId = new Map<unknown, object>();
  for (const log of value.logs) if (!byId.has(log["id"])) byId.set(log["id"], log);
  const { operationLogs, complete, count } = came.result;
  assert.equal(operationLogs.length, byId.size);
  for (const log of operationLogs) assert.deepEqual(log, byId.get(log.id));
  assert.equal(count, value.count);
  assert.equal(complete, value.count === value.logs.length && byId.size === value.logs.length);
}

/** Cuts a page out of a list whose logs may be anything but a list. */
function page(body: unknown, query: URLSearchParams): string {
  const logs = (body as { operation_logs?: unknown } | null | undefined)?.operation_logs;
  if (!Array.isArray(logs)) return printed(body);
  const offset = Number(query.get("offset"));
  return printed({
    ...(body as object),
    operation_logs: logs.slice(offset, offset + Number(query.get("limit"))),
  });
}

describe(`fuzz: answers (${SEED_IN_WORDS})`, function () {
  this.timeout(LONGEST_PROPERTY_MS);

  it("[I] any JSON as a list is understood or refused", () =>
    onService((service) =>
      everyRun(
        fc.oneof(
          wireValues,
          fc.record(
            {
              operation_logs: fc.oneof(wireValues, fc.array(wireValues, { maxLength: 3 })),
              count: wireValues,
            },
            { requiredKeys: [] },
          ),
        ),
        async (body) => {
          const text = printed(body);
          service.answer(() => ({ body: text }));
          assertList(await list(service), JSON.parse(text));
        },
      ),
    ));

  it("[I] any JSON as one log is understood or refused", () =>
    onService((service) =>
      everyRun(fc.oneof(wireValues, fc.record({ operation_log: wireValues })), async (body) => {
        const text = printed(body);
        service.answer(() => ({ body: text }));
        assert.deepEqual(await show(service), { code: "CBR_RESPONSE_INVALID" });
      }),
    ));

  it("[I] a list that is almost right says what the service said, or nothing", () =>
    onService((service) =>
      everyRun(fc.tuple(fc.nat({ max: 3 }), changes), async ([length, made]) => {
        const logs = Array.from({ length }, (_, index) => fullWireLog(index));
        const body = changed({ operation_logs: logs, count: length }, made);
        service.answer((query) => ({ body: page(body, query) }));
        assertList(await list(service), JSON.parse(printed(body)));
      }),
    ));

  it("[I] a log that is almost right says what the service said, or nothing", () =>
    onService((service) =>
      everyRun(changes, async (made) => {
        const text = printed(changed({ operation_log: fullWireLog(0) }, made));
        service.answer(() => ({ body: text }));
        const body = JSON.parse(text) as { operation_log?: unknown } | null;
        const { value, doubtful } = understoodLog(body?.operation_log);
        const came = await show(service);
        if ("code" in came) {
          assert.equal(came.code, "CBR_RESPONSE_INVALID");
          assert.ok(value?.["id"] !== LOG_ID || doubtful, "a refusal of a log that is as documented");
        } else {
          assert.deepEqual(came.result, value);
          assert.equal(came.result.id, LOG_ID);
        }
      }),
    ));

  it("[I] any status, header and body: no success but of a whole answer, and a code that fits", () =>
    onService((service) =>
      everyRun(replies, async ({ reply, code }) => {
        service.answer(() => reply);
        const came = await list(service);
        assert.deepEqual(came, { code });
      }),
    ));
});
