import assert from "node:assert/strict";
import type { Simulator } from "../../../simulator/index.ts";
import { startSimulator } from "../../../simulator/index.ts";
import { call, listTarget, sign } from "../support/call.ts";
import type { TestClock } from "../support/test-clock.ts";
import { NOON, testClock } from "../support/test-clock.ts";

const domain = { name: "simulator-domain" };
const user = { name: "simulator-user", password: "simulator-password-that-is-not-real", domain };
const password = { user };

function passwordBody(scope?: object, method: object = password): object {
  return { auth: { identity: { methods: ["password"], password: method }, ...(scope ? { scope } : {}) } };
}

function roleBody(role: object, scope: object): object {
  return { auth: { identity: { methods: ["assume_role"], assume_role: role }, scope } };
}

describe("simulator: IAM", () => {
  let simulator: Simulator;
  let clock: TestClock;

  beforeEach(async () => {
    clock = testClock();
    simulator = await startSimulator({ logs: 3, clock });
  });
  afterEach(() => simulator.close());

  function ask(body: object | string, headers: Record<string, string> = {}) {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return call(simulator, "/v3/auth/tokens", { method: "POST", body: text, headers });
  }

  function listWith(token: string | null) {
    return call(simulator, listTarget(simulator), { headers: { "X-Auth-Token": token ?? "" } });
  }

  for (const key of ["id", "name"] as const) {
    it(`[I] issues a token for a password, scoped to a project by ${key}, for 24 hours`, async () => {
      const value = key === "id" ? simulator.projectId : simulator.region;
      const reply = await ask(passwordBody({ project: { [key]: value } }));
      assert.equal(reply.status, 201);
      const { token } = reply.json as {
        token: { expires_at: string; project: { id: string; name: string } };
      };
      assert.equal(token.expires_at, "2026-03-02T12:00:00.000000Z");
      assert.equal(token.project.id, simulator.projectId);
      assert.equal(token.project.name, simulator.region);
      const subject = reply.headers.get("X-Subject-Token");
      assert.equal((await listWith(subject)).status, 200);
      clock.advance(24 * 3_600_000 - 1);
      assert.equal((await listWith(subject)).status, 200);
      clock.advance(1);
      const expired = await listWith(subject);
      assert.equal(expired.status, 401);
      assert.deepEqual(expired.json, {
        error_msg: "The token must be updated.",
        error_code: "APIGW.0307",
        request_id: expired.headers.get("X-Request-Id"),
      });
    });
  }

  it("[I] issues a token without a project, which opens no project", async () => {
    const reply = await ask(passwordBody());
    assert.equal(reply.status, 201);
    assert.equal((await listWith(reply.headers.get("X-Subject-Token"))).status, 403);
  });

  it("[I] lets the sender of a token take on an agency", async () => {
    const body = roleBody(
      { domain_name: simulator.domainName, xrole_name: simulator.agencyName },
      { project: { name: simulator.region } },
    );
    const refused = await ask(body);
    assert.equal(refused.status, 401);
    assert.equal((refused.json as { error: { title: string } }).error.title, "Unauthorized");
    const reply = await ask(body, { "X-Auth-Token": simulator.token });
    assert.equal(reply.status, 201);
    assert.equal((await listWith(reply.headers.get("X-Subject-Token"))).status, 200);
  });

  it("[I] answers in IAM's shape", async () => {
    const reply = await ask("{");
    assert.deepEqual(reply.json, {
      error: { message: "The request body is not JSON.", code: 400, title: "Bad Request" },
    });
    assert.ok(reply.headers.get("X-Request-Id"));
  });

  it("[I] knows its one user by name and by id, and the account by both", async () => {
    const scope = { project: { name: simulator.region } };
    const first = await ask(passwordBody(scope));
    const { token } = first.json as { token: { user: { id: string; name: string; domain: object } } };
    assert.equal(token.user.name, simulator.userName);
    assert.deepEqual(token.user.domain, { id: simulator.domainId, name: simulator.domainName });
    for (const named of [
      { ...user, domain: { id: simulator.domainId } },
      { id: token.user.id, password: simulator.password },
    ]) {
      assert.equal((await ask(passwordBody(scope, { user: named }))).status, 201);
    }
  });

  for (const [title, named] of [
    ["user", { ...user, name: "somebody" }],
    ["user's id", { id: "somebody", password: user.password }],
    ["password", { ...user, password: "guessed" }],
    ["domain", { ...user, domain: { name: "elsewhere" } }],
    ["domain's id", { ...user, domain: { id: "elsewhere" } }],
  ] as const) {
    it(`[I] refuses a wrong ${title}, and does not say what was wrong`, async () => {
      const reply = await ask(passwordBody(undefined, { user: named }));
      assert.equal(reply.status, 401);
      assert.equal(reply.headers.get("X-Subject-Token"), null);
      assert.deepEqual(reply.json, {
        error: { message: "The username or password is wrong.", code: 401, title: "Unauthorized" },
      });
    });
  }

  for (const [title, named, status] of [
    ["agency", { xrole_name: "elsewhere" }, 404],
    ["domain", { domain_name: "elsewhere" }, 401],
  ] as const) {
    it(`[I] answers ${status} where an agency's token is asked for with an unknown ${title}`, async () => {
      const role = { domain_name: simulator.domainName, xrole_name: simulator.agencyName, ...named };
      const body = roleBody(role, { project: { name: simulator.region } });
      const reply = await ask(body, { "X-Auth-Token": simulator.token });
      assert.equal(reply.status, status);
      assert.equal((reply.json as { error: { code: number } }).error.code, status);
    });
  }

  it("[I] issues a token of the whole account, which lists projects and opens none", async () => {
    for (const scope of [{ name: simulator.domainName }, { id: simulator.domainId }]) {
      const reply = await ask(passwordBody({ domain: scope }));
      assert.equal(reply.status, 201);
      const { token } = reply.json as { token: { domain: object; project?: object } };
      assert.deepEqual(token.domain, { id: simulator.domainId, name: simulator.domainName });
      assert.equal(token.project, undefined);
      const subject = reply.headers.get("X-Subject-Token") ?? "";
      const projects = await call(simulator, "/v3/projects", { headers: { "X-Auth-Token": subject } });
      assert.equal(projects.status, 200);
      assert.match(projects.text, new RegExp(simulator.projectId));
      assert.equal((await listWith(subject)).status, 403);
    }
  });

  it("[I] goes by the names and the password that it was given, and by no others", async () => {
    const names = { userName: "ann", password: "s3cret", domainName: "acme", agencyName: "auditors" };
    const own = await startSimulator({ logs: 0, ...names });
    try {
      const headers = { "X-Auth-Token": own.token };
      const asked = (body: object) =>
        call(own, "/v3/auth/tokens", { method: "POST", body: JSON.stringify(body), headers });
      const ann = { name: "ann", password: "s3cret", domain: { name: "acme" } };
      const role = { domain_name: "acme", xrole_name: "auditors" };
      assert.equal((await asked(passwordBody({ domain: { name: "acme" } }, { user: ann }))).status, 201);
      assert.equal((await asked(roleBody(role, { project: { name: own.region } }))).status, 201);
      assert.equal((await asked(passwordBody())).status, 401);
      const { userName, password, domainName, agencyName } = own;
      assert.deepEqual({ userName, password, domainName, agencyName }, names);
    } finally {
      await own.close();
    }
  });

  it("[I] issues tokens for as long as it is told", async () => {
    const short = await startSimulator({ logs: 0, clock, tokenLifetimeMs: 60_000 });
    try {
      const body = JSON.stringify(passwordBody({ project: { name: short.region } }));
      const { headers } = await call(short, "/v3/auth/tokens", { method: "POST", body, headers: {} });
      const token = { headers: { "X-Auth-Token": headers.get("X-Subject-Token") ?? "" } };
      clock.advance(59_999);
      assert.equal((await call(short, listTarget(short), token)).status, 200);
      clock.advance(1);
      assert.match((await call(short, listTarget(short), token)).text, /APIGW\.0307/);
    } finally {
      await short.close();
    }
  });

  const project = { project: { name: "cn-north-4" } };
  for (const [title, body, status, message] of [
    ["an unknown method", { auth: { identity: { methods: ["token"] } } }, 400, /methods must be/],
    [
      "no password",
      passwordBody(project, { user: { name: "u", domain: { name: "d" } } }),
      400,
      /user\.password/,
    ],
    ["no user", passwordBody(project, { user: { password: "p" } }), 400, /lacks user\.name/],
    ["no domain", passwordBody(project, { user: { name: "u", password: "p" } }), 400, /user\.domain\.name/],
    ["no agency", roleBody({ domain_id: "d" }, project), 400, /lacks xrole_name/],
    ["no domain of an agency", roleBody({ xrole_name: "x" }, project), 400, /lacks domain_name or domain_id/],
    ["a scope without a name", passwordBody({ project: {} }), 400, /scope\.project lacks id or name/],
    ["an empty domain", passwordBody({ domain: {} }), 400, /scope\.domain lacks id or name/],
    ["another domain", passwordBody({ domain: { name: "elsewhere" } }), 401, /domain .* does not exist/],
    ["a project that is not there", passwordBody({ project: { name: "elsewhere" } }), 401, /does not exist/],
  ] as const) {
    it(`[I] refuses a token call with ${title}`, async () => {
      const reply = await ask(body);
      assert.equal(reply.status, status);
      assert.match((reply.json as { error: { message: string } }).error.message, message);
    });
  }

  it("[I] lists the project by name, to a token and to a signature", async () => {
    const target = `/v3/projects?name=${simulator.region}`;
    const byToken = await call(simulator, target);
    const bySignature = await call(simulator, target, { headers: sign(simulator, target, { at: NOON }) });
    assert.equal(byToken.status, 200);
    assert.equal(bySignature.text, byToken.text);
    const { projects } = byToken.json as { projects: { id: string; name: string }[] };
    assert.deepEqual(
      projects.map(({ id, name }) => [id, name]),
      [[simulator.projectId, simulator.region]],
    );
    assert.deepEqual((await call(simulator, "/v3/projects?name=nowhere")).json, { projects: [] });
  });

  it("[I] refuses to list projects to a stranger, in IAM's shape", async () => {
    const reply = await call(simulator, "/v3/projects", { headers: { "X-Auth-Token": "x" } });
    assert.equal(reply.status, 401);
    assert.equal((reply.json as { error: { code: number } }).error.code, 401);
  });

  it("[I] lists the projects that it was given", async () => {
    const projects = [
      { id: "a", name: "twin" },
      { id: "b", name: "twin" },
    ];
    const second = await startSimulator({ projects, logs: 0 });
    try {
      const { json } = await call(second, "/v3/projects?name=twin");
      assert.equal((json as { projects: unknown[] }).projects.length, 2);
    } finally {
      await second.close();
    }
  });
});
