import assert from "node:assert/strict";

import { AuthenticationError } from "../../provider/api/errors/api-error.ts";
import { ConfigurationError, InputInvalidError } from "../../provider/support/failures.ts";
import { caught } from "../support/caught.ts";
import { onStage } from "../support/client.ts";
import { listeningContext } from "../support/context.ts";

const ALL = { filter: {} };

describe("client: credentials", () => {
  it("[I] a token goes in its header, and nothing is signed", () =>
    onStage({ logs: 2 }, async ({ simulator, client }) => {
      assert.equal((await client().listOperationLogs(ALL, listeningContext())).operationLogs.length, 2);
      const { headers } = simulator.requests[0] ?? assert.fail("nothing was sent");
      assert.equal(headers["x-auth-token"], simulator.token);
      assert.equal(headers["authorization"], undefined);
    }));

  it("[I] keys sign host, time and project, and the secret key stays here", () =>
    onStage({ logs: 2 }, async ({ simulator, client, keys }) => {
      assert.equal((await client(keys).listOperationLogs(ALL, listeningContext())).operationLogs.length, 2);
      const { headers } = simulator.requests[0] ?? assert.fail("nothing was sent");
      assert.match(
        String(headers["authorization"]),
        /^SDK-HMAC-SHA256 Access=\w+, SignedHeaders=host;x-project-id;x-sdk-date, Signature=[0-9a-f]{64}$/u,
      );
      assert.equal(headers["x-project-id"], simulator.projectId);
      assert.equal(headers["x-auth-token"], undefined);
      assert.ok(!JSON.stringify(headers).includes(simulator.secretKey));
    }));

  it("[I] temporary keys send and sign their security token", () =>
    onStage({ logs: 2, securityToken: "a-security-token" }, async ({ simulator, client, keys }) => {
      assert.equal((await client(keys).listOperationLogs(ALL, listeningContext())).operationLogs.length, 2);
      const { headers } = simulator.requests[0] ?? assert.fail("nothing was sent");
      assert.equal(headers["x-security-token"], "a-security-token");
      assert.match(
        String(headers["authorization"]),
        /SignedHeaders=host;x-project-id;x-sdk-date;x-security-token,/u,
      );
    }));

  it("[I] a wrong secret key is one 401, which is latched: nothing is asked again, and the key is not locked", () =>
    onStage({ logs: 2 }, async ({ simulator, client, keys }) => {
      const asking = client({ ...keys, secretKey: "a-wrong-secret-key" });
      const calls = Array.from({ length: 10 }, () =>
        caught(asking.listOperationLogs(ALL, listeningContext()), AuthenticationError),
      );
      for (const error of await Promise.all(calls)) {
        assert.equal(error.code, "CBR_AUTHENTICATION");
        assert.equal(error.apiCode, "APIGW.0301");
        assert.equal(error.retryable, false);
        assert.ok(error.requestId !== undefined);
      }
      const operationLogId = "00000000-0000-4000-8000-000000000000";
      await caught(asking.showOperationLog({ operationLogId }, listeningContext()), AuthenticationError);
      assert.equal(simulator.requests.length, 1);
      assert.equal((await client(keys).listOperationLogs(ALL, listeningContext())).operationLogs.length, 2);
    }));

  it("[I] what the gateway echoes of a refused request shows no secret", () =>
    onStage({ logs: 2, securityToken: "a-security-token" }, async ({ client, keys }) => {
      const wrong = { ...keys, secretKey: "a-wrong-secret-key", securityToken: "a-wrong-security-token" };
      const context = listeningContext();
      const error = await caught(client(wrong).listOperationLogs(ALL, context), AuthenticationError);
      assert.match(error.message, /canonicalRequest/u);
      for (const said of [error.message, ...context.heard]) {
        for (const secret of [wrong.secretKey, wrong.securityToken, wrong.accessKey ?? ""]) {
          assert.ok(!said.includes(secret), said);
        }
      }
    }));

  it("[I] an unknown access key and a wrong token are one request each", () =>
    onStage({ logs: 2 }, async ({ simulator, client, keys }) => {
      const { endpoint, projectId } = simulator;
      for (const configuration of [
        { ...keys, accessKey: "UNKNOWNACCESSKEY0001" },
        { endpoint, projectId, token: "a-wrong-token" },
      ]) {
        simulator.requests.length = 0;
        const error = await caught(
          client(configuration).listOperationLogs(ALL, listeningContext()),
          AuthenticationError,
        );
        assert.equal(simulator.requests.length, 1);
        assert.doesNotMatch(error.message, /a-wrong-token|UNKNOWNACCESSKEY/u);
      }
    }));

  it("[I] a key that was read with the end of its line is not shown when the gateway echoes it", () =>
    onStage({ logs: 2 }, async ({ client, keys }) => {
      const wrong = { ...keys, accessKey: "UNKNOWNACCESSKEY0002\n" };
      const error = await caught(
        client(wrong).listOperationLogs(ALL, listeningContext()),
        AuthenticationError,
      );
      assert.match(error.message, /ak \[secret\] not exist/u);
    }));

  it("[I] what a call says while it works shows no secret", () =>
    onStage({ logs: 2500 }, async ({ simulator, client, keys }) => {
      const context = listeningContext();
      await client(keys).listOperationLogs(ALL, context);
      await client().listOperationLogs(ALL, context);
      assert.ok(context.heard.length > 0);
      const said = context.heard.join("\n");
      for (const secret of [simulator.accessKey, simulator.secretKey, simulator.token]) {
        assert.ok(!said.includes(secret), said);
      }
    }));

  it("[U] without any, the call names every way to give them, and sends nothing", () =>
    onStage({ logs: 1 }, async ({ simulator, client }) => {
      const { endpoint, projectId } = simulator;
      const error = await caught(
        client({ endpoint, projectId }).listOperationLogs(ALL, listeningContext()),
        ConfigurationError,
      );
      assert.match(error.message, /HW_ACCESS_KEY.*HW_SECRET_KEY.*HW_AUTH_TOKEN/u);
      assert.equal(simulator.requests.length, 0);
    }));
});

describe("client: the project", () => {
  it("[I] is looked up by the region's name, once for all calls", () =>
    onStage({ logs: 2, region: "eu-de" }, async ({ simulator, client }) => {
      const { endpoint, accessKey, secretKey } = simulator;
      const asking = client({ endpoint, accessKey, secretKey, region: "eu-de", iamEndpoint: endpoint });
      const calls = [1, 2, 3].map(() => asking.listOperationLogs(ALL, listeningContext()));
      for (const { projectId, region } of await Promise.all(calls)) {
        assert.equal(projectId, simulator.projectId);
        assert.equal(region, "eu-de");
      }
      await asking.listOperationLogs(ALL, listeningContext());
      const lookUps = simulator.requests.filter(({ operation }) => operation === "projects");
      assert.equal(lookUps.length, 1);
      assert.deepEqual(lookUps[0]?.query, { name: "eu-de" });
      assert.equal(lookUps[0].headers["x-project-id"], undefined);
    }));

  it("[I] is looked up by its own name when that is given, also with a token", () => {
    const projects = [
      { id: "another", name: "eu-de" },
      { id: "the-one", name: "eu-de_mine" },
    ];
    return onStage(
      { logs: 2, region: "eu-de", projects, projectId: "the-one" },
      async ({ simulator, client }) => {
        const { endpoint, token } = simulator;
        const asking = client({ endpoint, token, iamEndpoint: endpoint, projectName: "eu-de_mine" });
        const { projectId } = await asking.listOperationLogs(ALL, listeningContext());
        assert.equal(projectId, "the-one");
      },
    );
  });

  it("[I] the call's own ID needs no look-up", () =>
    onStage({ logs: 2 }, async ({ simulator, client, keys }) => {
      const { projectId } = simulator;
      const configuration = { ...keys, projectId: "another" };
      const found = await client(configuration).listOperationLogs({ ...ALL, projectId }, listeningContext());
      assert.equal(found.projectId, projectId);
      assert.ok(simulator.requests.every(({ operation }) => operation === "list"));
    }));

  for (const [projects, found] of [
    [[], "no project"],
    [["a", "b"], "2 projects"],
  ] as const) {
    it(`[I] ${found} of that name is an error that says so`, () => {
      const named = projects.map((id) => ({ id, name: "eu-de" }));
      return onStage({ logs: 2, region: "eu-de", projects: named }, async ({ simulator, client }) => {
        const { endpoint, token } = simulator;
        const asking = client({ endpoint, token, iamEndpoint: endpoint, region: "eu-de" });
        const error = await caught(asking.listOperationLogs(ALL, listeningContext()), ConfigurationError);
        assert.equal(error.failures[0]?.property, "projectId");
        assert.match(error.message, new RegExp(`has ${found} named "eu-de"; set cbr:projectId`, "u"));
        assert.equal(simulator.requests.length, 1);
      });
    });
  }

  it("[U] another region at a fixed endpoint is an input failure, and sends nothing", () =>
    onStage({ logs: 2 }, async ({ simulator, client }) => {
      const work = client().listOperationLogs({ ...ALL, region: "eu-nl" }, listeningContext());
      await caught(work, InputInvalidError);
      assert.equal(simulator.requests.length, 0);
    }));
});
