import assert from "node:assert/strict";

import type { Grant, Issued } from "../../../provider/api/credentials/grant.ts";
import { RenewingAccess } from "../../../provider/api/credentials/renewing-access.ts";
import type { Deadline } from "../../../provider/api/deadline/with-deadline.ts";
import { AuthenticationError, ServerError } from "../../../provider/api/errors/api-error.ts";
import { silentProgress } from "../../../provider/support/progress.ts";
import { manualClock } from "../../support/manual-clock.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Scene {
  readonly access: RenewingAccess;
  readonly clock: ReturnType<typeof manualClock>;
  /** How many were issued, or tried. */
  readonly tries: () => number;
  readonly current: (signal?: AbortSignal) => Promise<Grant>;
  readonly renewed: (refused: Grant, error: unknown) => Promise<Grant | undefined>;
}

/** Access by tokens `t1`, `t2`, … that hold for an hour, exchanged ten minutes before. */
function scene(issue?: (nth: number, deadline: Deadline) => Promise<Partial<Issued>>): Scene {
  const clock = manualClock();
  let tries = 0;
  const access = new RenewingAccess(
    async (deadline) => {
      tries += 1;
      const nth = tries;
      const usual = {
        credentials: { kind: "token", token: `t${nth}` },
        expiresAt: clock.now() + HOUR,
      } as const;
      return { ...usual, ...(await issue?.(nth, deadline)) };
    },
    clock,
    10 * MINUTE,
  );
  const deadline = (signal = new AbortController().signal): Deadline => ({ signal, remainingMs: () => HOUR });
  return {
    access,
    clock,
    tries: () => tries,
    current: (signal) => access.current(deadline(signal), silentProgress),
    renewed: (refused, error) => access.renewed(refused, error, deadline(), silentProgress),
  };
}

function tokenOf({ credentials }: Grant): string | undefined {
  return credentials?.kind === "token" ? credentials.token : undefined;
}

function refusal(apiCode: string): AuthenticationError {
  return new AuthenticationError("refused", { status: 401, apiCode });
}

/** Lets a grant be taken for its own once. */
async function prove(grant: Grant): Promise<void> {
  await grant.guard.run(() => Promise.resolve("an answer"));
}

describe("renewing access", () => {
  it("[U] issues once, for calls one after another and at the same time", async () => {
    const { current, tries } = scene();
    const grants = await Promise.all([current(), current(), current()]);
    assert.deepEqual(grants.map(tokenOf), ["t1", "t1", "t1"]);
    assert.equal(tokenOf(await current()), "t1");
    assert.equal(tries(), 1);
  });

  it("[U] exchanges it ahead of its end, not before", async () => {
    const { current, clock } = scene();
    await current();
    clock.advance(50 * MINUTE - 1);
    assert.equal(tokenOf(await current()), "t1");
    clock.advance(1);
    assert.equal(tokenOf(await current()), "t2");
  });

  it("[U] what holds for less than the margin serves for half of its time", async () => {
    const { current, clock } = scene(() => Promise.resolve({ expiresAt: clock.now() + 4 * MINUTE }));
    await current();
    clock.advance(2 * MINUTE - 1);
    assert.equal(tokenOf(await current()), "t1");
    clock.advance(1);
    assert.equal(tokenOf(await current()), "t2");
  });

  it("[U] one without an end, or that ended before it came by this clock, serves until it is refused", async () => {
    for (const expiresAt of [Infinity, 0]) {
      const { current, clock } = scene(() => Promise.resolve({ expiresAt }));
      await current();
      clock.advance(1000 * HOUR);
      assert.equal(tokenOf(await current()), "t1");
    }
  });

  it("[U] a renewal ahead of time that fails leaves the old one in use for a minute, and not past its end", async () => {
    const { current, clock, tries } = scene((nth) =>
      nth === 1 ? Promise.resolve({}) : Promise.reject(new ServerError("down", { status: 503 })),
    );
    await current();
    clock.advance(55 * MINUTE);
    assert.equal(tokenOf(await current()), "t1");
    assert.equal(tokenOf(await current()), "t1");
    assert.equal(tries(), 2);
    clock.advance(MINUTE);
    assert.equal(tokenOf(await current()), "t1");
    assert.equal(tries(), 3);
    clock.advance(5 * MINUTE);
    await assert.rejects(current(), ServerError);
  });

  it("[U] a renewal ahead of time that hangs costs one call half a minute, the others nothing", async () => {
    const { current, clock, tries } = scene((nth) =>
      nth === 1 ? Promise.resolve({}) : new Promise(() => undefined),
    );
    await current();
    clock.advance(55 * MINUTE);
    const first = current();
    assert.equal(tokenOf(await current()), "t1");
    clock.advance(MINUTE / 2);
    assert.equal(tokenOf(await first), "t1");
    assert.equal(tries(), 2);
  });

  it("[U] a renewal that failed lets nothing serve past its end, however soon that is", async () => {
    const { current, clock } = scene((nth) =>
      nth === 1
        ? Promise.resolve({ expiresAt: clock.now() + MINUTE / 2 })
        : Promise.reject(new ServerError("down", { status: 503 })),
    );
    await current();
    clock.advance(MINUTE / 4);
    assert.equal(tokenOf(await current()), "t1");
    clock.advance(MINUTE / 4);
    await assert.rejects(current(), ServerError);
  });

  it("[U] a failed first one is forgotten", async () => {
    const { current } = scene((nth) =>
      nth === 1 ? Promise.reject(new ServerError("down", { status: 503 })) : Promise.resolve({}),
    );
    await assert.rejects(current(), ServerError);
    assert.equal(tokenOf(await current()), "t2");
  });

  it("[U] a call that is ended takes the others with it only as far as they ask anew", async () => {
    const stop = new AbortController();
    const { current, tries } = scene(
      (nth, { signal }) =>
        new Promise((resolve, reject) => {
          if (nth > 1) resolve({});
          signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
        }),
    );
    const first = current(stop.signal);
    const second = current();
    stop.abort(new Error("ended"));
    await assert.rejects(first, /ended/u);
    assert.equal(tokenOf(await second), "t2");
    assert.equal(tries(), 2);
  });
});

describe("renewing access: after a refusal", () => {
  it("[U] one that was good before is renewed, once for all who ask", async () => {
    const { current, renewed, tries } = scene();
    const grant = await current();
    await prove(grant);
    const next = await Promise.all([1, 2, 3].map(() => renewed(grant, refusal("APIGW.0301"))));
    assert.deepEqual(
      next.map((each) => each && tokenOf(each)),
      ["t2", "t2", "t2"],
    );
    assert.equal(tries(), 2);
  });

  it("[U] one that never was is renewed when it is called expired, in either spelling, and not otherwise", async () => {
    for (const [code, expected] of [
      ["APIGW.0307", "t2"],
      ["APIG.0307", "t2"],
      ["APIGW.0301", undefined],
    ] as const) {
      const { current, renewed } = scene();
      const next = await renewed(await current(), refusal(code));
      assert.equal(next && tokenOf(next), expected);
    }
  });

  it("[U] what replaced a refused one is not replaced again unless it was good", async () => {
    const { current, renewed, tries } = scene();
    const second = await renewed(await current(), refusal("APIGW.0307"));
    assert.ok(second);
    assert.equal(await renewed(second, refusal("APIGW.0307")), undefined);
    assert.equal(tries(), 2);
    await prove(second);
    assert.equal(tokenOf((await renewed(second, refusal("APIGW.0307"))) ?? assert.fail("none")), "t3");
  });

  it("[U] any other error renews nothing", async () => {
    const { current, renewed } = scene();
    const grant = await current();
    await prove(grant);
    assert.equal(await renewed(grant, new ServerError("down", { status: 503 })), undefined);
  });
});
