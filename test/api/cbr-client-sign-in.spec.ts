import assert from "node:assert/strict";

import { ApiError, AuthenticationError } from "../../provider/api/errors/api-error.ts";
import { caught } from "../support/caught.ts";
import { onStage } from "../support/client.ts";
import { listeningContext } from "../support/context.ts";
import { agency, calls, count, HOUR, place, user } from "../support/sign-in.ts";

describe("client: a user's password", () => {
  it("[I] gets one token for all calls, which then goes in their header", () =>
    onStage({ logs: 20 }, async ({ simulator, client }) => {
      const asking = client({ ...place(simulator), ...user(simulator) });
      assert.deepEqual(await Promise.all([count(asking), count(asking), count(asking)]), [20, 20, 20]);
      assert.deepEqual(calls(simulator), ["token", "list", "list", "list"]);
      const [asked, ...lists] = simulator.requests;
      assert.deepEqual(JSON.parse(asked?.body ?? ""), {
        auth: {
          identity: {
            methods: ["password"],
            password: {
              user: {
                name: simulator.userName,
                password: simulator.password,
                domain: { name: simulator.domainName },
              },
            },
          },
          scope: { project: { id: simulator.projectId } },
        },
      });
      assert.equal(asked?.headers["x-auth-token"], undefined);
      assert.equal(asked?.headers["authorization"], undefined);
      assert.equal(new Set(lists.map(({ headers }) => headers["x-auth-token"])).size, 1);
    }));

  it("[I] of a project that is known by its region's name, the token tells the ID: nothing is looked up", () =>
    onStage({ logs: 2, region: "eu-de" }, async ({ simulator, client }) => {
      const { endpoint } = simulator;
      const asking = client({ endpoint, iamEndpoint: endpoint, region: "eu-de", ...user(simulator) });
      const { projectId } = await asking.listOperationLogs({ filter: {} }, listeningContext());
      assert.equal(projectId, simulator.projectId);
      assert.deepEqual(calls(simulator), ["token", "list"]);
    }));

  it("[I] that is wrong is sent once, whatever asks for it, and is not shown", () =>
    onStage({ logs: 2 }, async ({ simulator, client }) => {
      const asking = client({ ...place(simulator), ...user(simulator), password: "a-wrong-password" });
      const context = listeningContext();
      const errors = await Promise.all(
        [1, 2, 3].map(() => caught(count(asking, context), AuthenticationError)),
      );
      await caught(count(asking, context), AuthenticationError);
      assert.deepEqual(calls(simulator), ["token"]);
      for (const { message } of errors) {
        assert.match(
          message,
          /^POST .*\/v3\/auth\/tokens was answered with 401.*Check cbr:userName, cbr:password/u,
        );
        assert.doesNotMatch(message, /a-wrong-password/u);
      }
      assert.doesNotMatch(context.heard.join("\n"), /a-wrong-password/u);
    }));

  it("[I] the token is exchanged before it ends", () =>
    onStage({ logs: 2 }, async ({ simulator, client, clock }) => {
      const asking = client({ ...place(simulator), ...user(simulator) });
      await count(asking);
      clock.advance(24 * HOUR - 5 * 60_000 - 1);
      await count(asking);
      clock.advance(1);
      await count(asking);
      assert.deepEqual(calls(simulator), ["token", "list", "list", "token", "list"]);
    }));

  it("[I] a token that ends while pages are read is renewed once, and no log is lost or doubled", () =>
    onStage({ logs: 5500 }, async ({ simulator, client }) => {
      const asking = client({ ...place(simulator), ...user(simulator) });
      await asking.listOperationLogs({ filter: {}, limit: 1 }, listeningContext());
      simulator.requests.length = 0;
      simulator.setFaults([{ match: { operation: "list", nth: 3 }, do: "expire" }]);
      const { operationLogs, complete } = await asking.listOperationLogs({ filter: {} }, listeningContext());
      assert.equal(complete, true);
      assert.deepEqual(
        operationLogs.map(({ id }) => id).sort(),
        simulator
          .logs()
          .map(({ id }) => id)
          .sort(),
      );
      assert.equal(calls(simulator).filter((operation) => operation === "token").length, 1);
    }));

  it("[I] IAM that fails for a while is asked again, and the password is not taken for wrong", () =>
    onStage(
      { logs: 2, faults: [{ match: { operation: "token", nth: 1 }, do: "status", status: 503 }] },
      async (stage) => {
        const { simulator, client } = stage;
        assert.equal(await count(client({ ...place(simulator), ...user(simulator) })), 2);
        assert.deepEqual(calls(simulator), ["token", "token", "list"]);
      },
    ));
});

describe("client: an agency", () => {
  it("[I] over a password: a token of the account, then one of the agency", () =>
    onStage({ logs: 2 }, async ({ simulator, client }) => {
      const asking = client({ ...place(simulator), ...user(simulator), ...agency(simulator) });
      assert.equal(await count(asking), 2);
      assert.equal(await count(asking), 2);
      assert.deepEqual(calls(simulator), ["token", "token", "list", "list"]);
      const scopes = simulator.requests.slice(0, 2).map(({ body }) => {
        const { auth } = JSON.parse(body) as { auth: { scope: unknown } };
        return auth.scope;
      });
      assert.deepEqual(scopes, [
        { domain: { name: simulator.domainName } },
        { project: { id: simulator.projectId } },
      ]);
      assert.ok(simulator.requests[1]?.headers["x-auth-token"] !== undefined);
    }));

  it("[I] over a token: a token of the agency", () =>
    onStage({ logs: 2 }, async ({ simulator, client }) => {
      const { token } = simulator;
      assert.equal(await count(client({ ...place(simulator), token, ...agency(simulator) })), 2);
      assert.deepEqual(calls(simulator), ["token", "list"]);
      assert.equal(simulator.requests[0]?.headers["x-auth-token"], token);
      assert.notEqual(simulator.requests[1]?.headers["x-auth-token"], token);
    }));

  it("[I] over keys: temporary keys, which sign with their security token, also the look-up of the project", () =>
    onStage({ logs: 2, region: "eu-de" }, async ({ simulator, client }) => {
      const { endpoint, accessKey, secretKey } = simulator;
      const where = { endpoint, iamEndpoint: endpoint, region: "eu-de" };
      assert.equal(await count(client({ ...where, accessKey, secretKey, ...agency(simulator) })), 2);
      assert.deepEqual(calls(simulator), ["securityToken", "projects", "list"]);
      const [first, ...rest] = simulator.requests.map(({ headers }) => String(headers["authorization"]));
      assert.match(first ?? "", new RegExp(`Access=${accessKey},`, "u"));
      for (const each of rest) assert.match(each, /SignedHeaders=.*x-security-token/u);
      assert.ok(rest.every((each) => !each.includes(`Access=${accessKey},`)));
    }));

  it("[I] temporary keys are renewed when the service calls them expired", () =>
    onStage({ logs: 2 }, async ({ simulator, client, keys }) => {
      const asking = client({ ...place(simulator), ...keys, ...agency(simulator) });
      await count(asking);
      simulator.setFaults([{ match: { operation: "list", nth: 1 }, do: "expire" }]);
      assert.equal(await count(asking), 2);
      assert.deepEqual(calls(simulator), ["securityToken", "list", "list", "securityToken", "list"]);
    }));

  it("[I] that does not exist is named, with what to check, and asked for once", () =>
    onStage({ logs: 2 }, async ({ simulator, client, keys }) => {
      const asking = client({ ...place(simulator), ...keys, ...agency(simulator), agencyName: "nobody" });
      const error = await caught(count(asking), ApiError);
      assert.match(error.message, /has the agency "nobody" \(cbr:agencyName\).*Agent Operator/u);
      assert.equal(simulator.requests.length, 1);
    }));
});
