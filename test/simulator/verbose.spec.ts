import assert from "node:assert/strict";
import { endAll, finished, ready, start } from "./support/program.ts";

describe("simulator: what it tells of requests", () => {
  afterEach(endAll);

  it("[I] tells one line a request on stderr when verbose", async () => {
    const child = start("--logs", "3", "--verbose");
    const rest = finished(child);
    const { endpoint, projectId, token } = await ready(child);
    const headers = { "X-Auth-Token": token };
    await (await fetch(`${endpoint}/v3/${projectId}/operation-logs?limit=1`, { headers })).text();
    await (await fetch(`${endpoint}/nowhere`)).text();
    child.kill("SIGTERM");
    const { out, err } = await rest;
    assert.equal(out.split("\n").length, 2);
    const lines = err.trimEnd().split("\n");
    assert.equal(lines.length, 2);
    assert.match(
      lines[0] ?? "",
      new RegExp(`^GET /v3/${projectId}/operation-logs\\?limit=1 200 \\d+ ms [0-9a-f]{32}$`),
    );
    assert.match(lines[1] ?? "", /^GET \/nowhere 404 /);
  });

  it("[I] tells no password and no key when verbose", async () => {
    const child = start("--logs", "0", "--verbose", "--password", "p4ssw0rd", "--user-name", "u");
    const rest = finished(child);
    const { endpoint, domainName, token } = await ready(child);
    const user = { name: "u", password: "p4ssw0rd", domain: { name: domainName } };
    const identity = { methods: ["password"], password: { user } };
    const body = JSON.stringify({ auth: { identity } });
    const reply = await fetch(`${endpoint}/v3/auth/tokens`, { method: "POST", body });
    assert.equal(reply.status, 201);
    const keys = JSON.stringify({ auth: { identity: { methods: ["token"] } } });
    const headers = { "X-Auth-Token": token };
    const issued = await fetch(`${endpoint}/v3.0/OS-CREDENTIAL/securitytokens`, {
      method: "POST",
      headers,
      body: keys,
    });
    const { credential } = (await issued.json()) as { credential: { secret: string; securitytoken: string } };
    child.kill("SIGTERM");
    const { err } = await rest;
    assert.match(err, /POST \/v3\/auth\/tokens 201[^]*POST .*securitytokens 201/);
    const secrets = ["p4ssw0rd", token, reply.headers.get("X-Subject-Token"), ...Object.values(credential)];
    for (const secret of secrets) assert.ok(!err.includes(secret ?? "?"), err);
  });
});
