import assert from "node:assert/strict";

import { givenAccess } from "../../../provider/api/credentials/given-access.ts";
import { withDeadline } from "../../../provider/api/deadline/with-deadline.ts";
import { ResponseInvalidError } from "../../../provider/api/errors/response-invalid-error.ts";
import { ProjectFinder } from "../../../provider/api/project/project-finder.ts";
import { RetryBudget } from "../../../provider/api/retry/retry-budget.ts";
import type { Place } from "../../../provider/api/settings/place.ts";
import type { WireAnswer } from "../../../provider/api/transport/transport.ts";
import { ConfigurationError } from "../../../provider/support/failures.ts";
import { silentProgress } from "../../../provider/support/progress.ts";
import { redactor } from "../../../provider/support/redact.ts";
import { caught } from "../../support/caught.ts";
import { manualClock } from "../../support/manual-clock.ts";
import { wireBody } from "../../support/wire-body.ts";

const PLACE: Place = {
  endpoint: "https://cbr.example.com",
  region: "eu-de",
  project: { name: "eu de&x=1" },
  iamEndpoint: "https://iam.example.com",
};

type Send = (url: string, signal: AbortSignal) => Promise<WireAnswer>;

/** A finder over a wire of the test's own, which is asked once for each attempt. */
function finder(send: Send): {
  find: (place?: Place, signal?: AbortSignal) => Promise<string>;
  urls: string[];
} {
  const clock = manualClock();
  const access = givenAccess({ kind: "token", token: "a-token" });
  const urls: string[] = [];
  const settings = { maxRetries: 0, requestTimeoutMs: 30_000, redact: redactor([]) };
  const transport = {
    send: ({ url }: { url: string }, signal: AbortSignal): Promise<WireAnswer> => {
      urls.push(url);
      return send(url, signal);
    },
    close: (): void => undefined,
  };
  const projects = new ProjectFinder({
    settings,
    clock,
    transport,
    budget: new RetryBudget(),
  });
  return {
    urls,
    find: (place = PLACE, signal = new AbortController().signal) =>
      withDeadline(
        clock,
        120_000,
        signal,
        () => new Error("the call"),
        (deadline) => projects.idOf(place, access, deadline, silentProgress),
      ),
  };
}

function answer(body: unknown): Promise<WireAnswer> {
  return Promise.resolve({ status: 200, headers: {}, body: wireBody(JSON.stringify(body)) });
}

describe("project finder", () => {
  it("[U] a given ID needs no look-up", async () => {
    const { find, urls } = finder(() => assert.fail("asked"));
    assert.equal(await find({ ...PLACE, project: { id: "p" } }), "p");
    assert.deepEqual(urls, []);
  });

  it("[U] asks IAM by name, once, also for calls at the same time", async () => {
    const { find, urls } = finder(() => answer({ projects: [{ id: "p" }] }));
    assert.deepEqual(await Promise.all([find(), find(), find()]), ["p", "p", "p"]);
    assert.equal(await find(), "p");
    assert.deepEqual(urls, ["https://iam.example.com/v3/projects?name=eu%20de%26x%3D1"]);
  });

  it("[U] asks anew for another name and at another IAM", async () => {
    const { find, urls } = finder((url) => answer({ projects: [{ id: url }] }));
    await find();
    await find({ ...PLACE, project: { name: "other" } });
    await find({ ...PLACE, project: { name: "other" }, iamEndpoint: "https://iam2.example.com" });
    assert.equal(urls.length, 3);
  });

  for (const [projects, shown] of [
    [[], /has no project named/u],
    [[{ id: "a" }, { id: "b" }], /has 2 projects named/u],
  ] as const) {
    it(`[U] ${projects.length} projects are an error that names the setting`, async () => {
      const { find } = finder(() => answer({ projects }));
      const error = await caught(find(), ConfigurationError);
      assert.match(error.message, shown);
      assert.match(error.message, /projectId: .*set cbr:projectId/u);
    });
  }

  for (const body of [
    null,
    {},
    [],
    { projects: null },
    { projects: [{}] },
    { projects: [null] },
    { projects: [{ id: 7 }] },
    { projects: [{ id: "" }] },
  ]) {
    it(`[U] ${JSON.stringify(body)} is no list of projects`, async () => {
      const { find } = finder(() => answer(body));
      assert.match(
        (await caught(find(), ResponseInvalidError)).message,
        /without a list of projects.*cbr:iamEndpoint/u,
      );
    });
  }

  it("[U] a look-up that failed is forgotten", async () => {
    let turn = 0;
    const { find, urls } = finder(() => answer({ projects: turn++ === 0 ? [] : [{ id: "p" }] }));
    const both = await Promise.allSettled([find(), find()]);
    assert.deepEqual(
      both.map(({ status }) => status),
      ["rejected", "rejected"],
    );
    assert.equal(urls.length, 1);
    assert.equal(await find(), "p");
    assert.equal(urls.length, 2);
  });

  it("[U] a call that shared the look-up of one that was cancelled asks for itself", async () => {
    const abort = new AbortController();
    let turn = 0;
    const { find, urls } = finder((_url, signal) => {
      if (turn++ > 0) return answer({ projects: [{ id: "p" }] });
      return new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason as Error));
      });
    });
    const first = find(PLACE, abort.signal);
    const second = find();
    const reason = new Error("cancelled");
    abort.abort(reason);
    await assert.rejects(first, reason);
    assert.equal(await second, "p");
    assert.equal(urls.length, 2);
  });

  it("[U] a call that shares a look-up heeds its own abort", async () => {
    const abort = new AbortController();
    let finish: (answer: Promise<WireAnswer>) => void = () => undefined;
    const { find } = finder(() => new Promise((resolve) => (finish = resolve)));
    const first = find();
    const second = find(PLACE, abort.signal);
    const reason = new Error("cancelled");
    abort.abort(reason);
    await assert.rejects(second, reason);
    finish(answer({ projects: [{ id: "p" }] }));
    assert.equal(await first, "p");
  });
});
