import assert from "node:assert/strict";

import type { CbrClient } from "../../../provider/api/cbr-client.ts";
import { AuthenticationError } from "../../../provider/api/errors/api-error.ts";
import type { ProviderConfiguration } from "../../../provider/schema/generated/types.ts";
import type { Simulator } from "../../../simulator/index.ts";
import { caught } from "../../support/caught.ts";
import { listeningContext } from "../../support/context.ts";
import { checkRow } from "./check-row.ts";
import { inArena } from "./arena.ts";
import { authentication } from "./errors.ts";
import { ONE_PAGE, THREE_PAGES, truthOf, windowOf } from "./estate.ts";
import { fails, inWords, recovers, type Row } from "./row.ts";
import { underEach, type Unknowns } from "./unknowns.ts";

const MINUTE_MS = 60_000;
const TIMES = windowOf(THREE_PAGES);

async function listed(
  client: CbrClient,
): Promise<{ readonly ids: readonly string[]; readonly complete: boolean }> {
  const { operationLogs, complete } = await client.listOperationLogs({ filter: TIMES }, listeningContext());
  return { ids: operationLogs.map(({ id }) => id), complete };
}

function truth({ timeFilter }: Unknowns): { readonly ids: readonly string[]; readonly complete: boolean } {
  return { ids: truthOf(THREE_PAGES, TIMES, timeFilter), complete: true };
}

function password({ endpoint, projectId, userName, password, domainName }: Simulator): ProviderConfiguration {
  return { endpoint, iamEndpoint: endpoint, projectId, userName, password, domainName };
}

function signIns({ requests }: Simulator): number {
  return requests.filter(({ operation }) => operation === "token").length;
}

describe("fault matrix: a token that expires between the pages", () => {
  for (const page of [2, 3]) {
    it(`[I] expires before page ${page}, given: CBR_AUTHENTICATION that names the expiry, asked once`, () =>
      underEach((unknowns) =>
        inArena({ ...unknowns, data: THREE_PAGES }, async ({ simulator, client }) => {
          const { endpoint, projectId, requests } = simulator;
          await listed(client(password(simulator)));
          const token = String(requests.at(-1)?.headers["x-auth-token"]);
          requests.length = 0;
          simulator.setFaults([{ match: { operation: "list", nth: page }, do: "expire" }]);
          const work = listed(client({ endpoint, projectId, token, pagesInFlight: 1 }));
          const error = await caught(work, AuthenticationError);
          assert.equal(error.code, "CBR_AUTHENTICATION");
          assert.equal(error.retryable, false);
          assert.equal(error.apiCode, "APIGW.0307");
          assert.match(error.message, /The token has expired: get a new one.*cbr:token/u);
          assert.ok(!error.message.includes(token), "the token is shown");
          assert.equal(requests.length, page);
        }),
      ));

    it(`[I] expires before page ${page}, by password: renewed once, and the truth`, () =>
      underEach((unknowns) =>
        inArena({ ...unknowns, data: THREE_PAGES }, async ({ simulator, client, clock }) => {
          const start = clock.now();
          simulator.setFaults([{ match: { operation: "list", nth: page }, do: "expire" }]);
          assert.deepEqual(await listed(client(password(simulator))), truth(unknowns));
          assert.equal(signIns(simulator), 2);
          assert.equal(clock.now(), start);
        }),
      ));
  }

  it("[I] expires at every page, by password: CBR_AUTHENTICATION, signed in twice", () =>
    underEach((unknowns) =>
      inArena({ ...unknowns, data: THREE_PAGES }, async ({ simulator, client }) => {
        simulator.setFaults([{ match: { operation: "list", nth: [2, 1000] }, do: "expire" }]);
        const work = listed(client({ ...password(simulator), pagesInFlight: 1 }));
        const error = await caught(work, AuthenticationError);
        assert.equal(error.code, "CBR_AUTHENTICATION");
        assert.ok(!error.message.includes(simulator.password), "the password is shown");
        assert.equal(signIns(simulator), 2);
        assert.equal(simulator.requests.length, 2 + 3);
      }),
    ));
});

/** Only the first of these is tried, however often they strike. */
const SKEW_ROWS: readonly Row[] = [
  ...(
    [
      [20, /This machine's clock is 20 minutes behind the service's, .*Set the clock/u],
      [-20, /This machine's clock is 20 minutes ahead of the service's, .*Set the clock/u],
      [26 * 60, /This machine's clock is 1 day 2 hours behind the service's/u],
    ] as const
  ).map(([minutes, message]): Row => ({
    name: `a clock ${minutes} minutes ahead`,
    spoil: { do: "skew", ms: minutes * MINUTE_MS },
    stays: fails(authentication(message)),
  })),
  { name: "a clock 14 minutes ahead", spoil: { do: "skew", ms: 14 * MINUTE_MS }, stays: recovers() },
];

describe("fault matrix: the service's clock", () => {
  for (const row of SKEW_ROWS) {
    for (const operation of ["list", "show"] as const) {
      it(`[I] ${row.name}, signed ${operation}: ${inWords(row.stays)}`, () =>
        underEach((unknowns) => checkRow(row, { operation, logs: ONE_PAGE, when: "stays" }, unknowns)));
    }
  }
});
