import assert from "node:assert/strict";

import { ApiError, NotFoundError } from "../../provider/api/errors/api-error.ts";
import { percentEncode } from "../../provider/api/sign/percent-encode.ts";
import type { CountMeaning, Order, TimeFilter } from "../../simulator/index.ts";
import { caught } from "../support/caught.ts";
import { onStage } from "../support/client.ts";
import { listeningContext } from "../support/context.ts";

const ORDERS: readonly Order[] = ["newest", "oldest"];
const COUNTS: readonly CountMeaning[] = ["total", "page"];
const TIME_FILTERS: readonly TimeFilter[] = ["created", "task"];

const ODD = ["备份 a+b/c=d&e~f*g'h(i)!", "100%", "%41", " ", "a;b,c", "?#[]@$:", '\\"<>^`{|}', "é\u0301 🙂"];

for (const order of ORDERS) {
  for (const countIs of COUNTS) {
    for (const timeFilter of TIME_FILTERS) {
      describe(`client, order ${order}, count of the ${countIs}, times of the ${timeFilter}`, () => {
        const options = { order, countIs, timeFilter };
        /** A result has the newest first, whatever order the service answers in. */
        const inOrder = (ids: readonly string[]): readonly string[] =>
          order === "oldest" ? ids.toReversed() : ids;

        it("[I] lists all of 2500 logs, each once, and knows it", () =>
          onStage({ ...options, logs: 2500 }, async ({ simulator, client }) => {
            const found = await client().listOperationLogs({ filter: {} }, listeningContext());
            const truth = simulator.logs().map(({ id }) => id);
            assert.equal(truth.length, 2500);
            assert.deepEqual(
              found.operationLogs.map(({ id }) => id),
              inOrder(truth),
            );
            assert.equal(found.complete, true);
            assert.equal(found.projectId, simulator.projectId);
            assert.equal(simulator.requests.length, 3);
            assert.ok(
              simulator.requests.every(({ query }) => !("start_time" in query || "end_time" in query)),
            );
          }));

        it("[I] a window knows that it is one", () =>
          onStage({ ...options, logs: 2500 }, async ({ simulator, client }) => {
            const found = await client().listOperationLogs(
              { filter: {}, offset: 100, limit: 1200 },
              listeningContext(),
            );
            assert.deepEqual(
              found.operationLogs.map(({ id }) => id),
              inOrder(
                simulator
                  .logs()
                  .slice(100, 1300)
                  .map(({ id }) => id),
              ),
            );
            assert.equal(found.complete, false);
            assert.equal(found.incompleteReason, "window");
          }));

        it("[I] filters by time and status, and is complete", () =>
          onStage({ ...options, logs: 300 }, async ({ simulator, client, clock }) => {
            const startTime = new Date(clock.now() - 7 * 86_400_000).toISOString().replace(".000", "");
            const filter = { startTime, status: "failed" as const };
            const found = await client().listOperationLogs({ filter }, listeningContext());
            const tested = timeFilter === "created" ? "created_at" : "started_at";
            const since = Date.parse(startTime);
            const expected = simulator.logs().filter((log) => {
              const time = /(Z|[+-]\d\d:\d\d)$/u.test(log[tested]) ? log[tested] : `${log[tested]}Z`;
              return log.status === "failed" && Date.parse(time) >= since;
            });
            assert.ok(expected.length > 0);
            assert.deepEqual(
              found.operationLogs.map(({ id }) => id),
              inOrder(expected.map(({ id }) => id)),
            );
            assert.equal(found.complete, true);
            assert.deepEqual(simulator.requests[0]?.query, {
              start_time: startTime,
              status: "failed",
              limit: "1000",
              offset: "0",
            });
          }));
      });
    }
  }
}

describe("client: what goes out", () => {
  for (const by of ["token", "keys"] as const) {
    it(`[I] odd characters reach the service as they are, by ${by}`, () =>
      onStage({ logs: 3 }, async ({ simulator, client, keys }) => {
        const asking = by === "keys" ? client(keys) : client();
        for (const resourceName of ODD) {
          const filter = { resourceName, vaultName: `v ${resourceName}` };
          const { operationLogs } = await asking.listOperationLogs({ filter }, listeningContext());
          assert.deepEqual(operationLogs, []);
          const { query } = simulator.requests.at(-1) ?? assert.fail("nothing was sent");
          assert.equal(query["resource_name"], resourceName);
          assert.equal(query["vault_name"], `v ${resourceName}`);
          assert.deepEqual(Object.keys(query).sort(), ["limit", "offset", "resource_name", "vault_name"]);
        }
      }));
  }

  it("[I] a filter with odd characters finds its log", () => {
    const name = ODD.join("");
    const log = {
      id: "4827f2da-b008-4507-ab7d-42d0df5ed912",
      status: "success",
      created_at: "2026-03-01T00:00:00Z",
      extra_info: {
        resource: { id: "1dab32fa-ebf2-415a-ab0b-eabe6353bc86", type: "OS::Nova::Server", name },
      },
    };
    return onStage({ data: [log] }, async ({ client, keys }) => {
      const { operationLogs } = await client(keys).listOperationLogs(
        { filter: { resourceName: name } },
        listeningContext(),
      );
      assert.equal(operationLogs[0]?.extraInfo?.resource?.name, name);
    });
  });

  it("[I] every filter has the API's own name", () =>
    onStage({ logs: 3 }, async ({ simulator, client }) => {
      const id = "0daac4c5-6707-4851-97ba-169e36266b66";
      const filter = {
        startTime: "2026-01-01T00:00:00Z",
        endTime: "2026-02-01T00:00:00Z",
        enterpriseProjectId: "all_granted_eps",
        operationType: "replication",
        providerId: id,
        resourceId: id,
        resourceName: "r",
        status: "success",
        vaultId: id,
        vaultName: "v",
        destinationRegion: "eu-de",
        destinationProjectId: "p",
      } as const;
      await client().listOperationLogs({ filter, limit: 7, offset: 2 }, listeningContext());
      assert.deepEqual(simulator.requests[0]?.query, {
        start_time: "2026-01-01T00:00:00Z",
        end_time: "2026-02-01T00:00:00Z",
        enterprise_project_id: "all_granted_eps",
        operation_type: "replication",
        provider_id: id,
        resource_id: id,
        resource_name: "r",
        status: "success",
        vault_id: id,
        vault_name: "v",
        destination_region: "eu-de",
        destination_project_id: "p",
        limit: "7",
        offset: "2",
      });
    }));
});

describe("client: one log", () => {
  it("[I] shows each log of an estate as the list has it", () =>
    onStage({ logs: 40 }, async ({ client }) => {
      const asking = client();
      const { operationLogs } = await asking.listOperationLogs({ filter: {} }, listeningContext());
      for (const log of operationLogs) {
        const shown = await asking.showOperationLog({ operationLogId: log.id }, listeningContext());
        assert.deepEqual(shown, log);
      }
    }));

  it("[I] an unknown ID is BackupService.6500, asked for once", () =>
    onStage({ logs: 1 }, async ({ simulator, client }) => {
      const operationLogId = "00000000-0000-4000-8000-000000000000";
      const error = await caught(
        client().showOperationLog({ operationLogId }, listeningContext()),
        NotFoundError,
      );
      assert.equal(error.code, "CBR_NOT_FOUND");
      assert.equal(error.apiCode, "BackupService.6500");
      assert.match(error.message, new RegExp(`operation-logs/${operationLogId} was answered with 404`, "u"));
      assert.equal(simulator.requests.length, 1);
    }));

  it("[I] an ID of any characters is one segment of the path", () =>
    onStage({ logs: 1 }, async ({ simulator, client, keys }) => {
      for (const operationLogId of ["a/b?c#d", "备份 %41"]) {
        await caught(client(keys).showOperationLog({ operationLogId }, listeningContext()), NotFoundError);
        const { path } = simulator.requests.at(-1) ?? assert.fail("nothing was sent");
        assert.equal(path, `/v3/${simulator.projectId}/operation-logs/${percentEncode(operationLogId)}`);
      }
    }));

  it("[I] a value that the service refuses comes back with its own words, asked for once", () =>
    onStage({ logs: 1 }, async ({ simulator, client }) => {
      const filter = { providerId: "no-uuid" };
      const error = await caught(client().listOperationLogs({ filter }, listeningContext()), ApiError);
      assert.equal(error.status, 400);
      assert.equal(error.apiCode, "BackupService.6301");
      assert.equal(simulator.requests.length, 1);
    }));
});
