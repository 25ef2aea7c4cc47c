import assert from "node:assert/strict";

import { IdentityGuard } from "../../../provider/api/credentials/identity-guard.ts";
import {
  ApiError,
  AuthenticationError,
  NotFoundError,
  PermissionError,
  ServerError,
  ThrottledError,
} from "../../../provider/api/errors/api-error.ts";
import { ResponseInvalidError } from "../../../provider/api/errors/response-invalid-error.ts";
import { TransportError } from "../../../provider/api/errors/transport-error.ts";

const refused = new AuthenticationError("refused", { status: 401 });

/** Requests whose answers the test gives, in any order. */
function wire(): {
  sent: string[];
  send: (name: string) => (stop: AbortSignal) => Promise<string>;
  answer: (name: string, error?: Error) => Promise<void>;
} {
  const sent: string[] = [];
  const open = new Map<string, (error?: Error) => void>();
  return {
    sent,
    send: (name) => (stop) =>
      new Promise((resolve, reject) => {
        sent.push(name);
        open.set(name, (error) => (error === undefined ? resolve(`answer ${name}`) : reject(error)));
        stop.addEventListener("abort", () => reject(stop.reason as Error));
      }),
    answer: (name, error) => {
      open.get(name)?.(error);
      return settled();
    },
  };
}

/** Lets every promise that can go on go on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

const outcome = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

describe("identity guard", () => {
  it("[U] lets the first request go alone, and all others once it succeeded", async () => {
    const { sent, send, answer } = wire();
    const guard = new IdentityGuard();
    const all = Promise.all(["a", "b", "c"].map((name) => guard.run(send(name))));
    await settled();
    assert.deepEqual(sent, ["a"]);
    await answer("a");
    assert.deepEqual(sent, ["a", "b", "c"]);
    await answer("b");
    await answer("c");
    assert.deepEqual(await all, ["answer a", "answer b", "answer c"]);
    const later = guard.run(send("d"));
    const beside = guard.run(send("e"));
    await settled();
    assert.deepEqual(sent.slice(3), ["d", "e"]);
    await answer("d");
    await answer("e");
    await Promise.all([later, beside]);
  });

  it("[U] after a 401 nothing is sent any more", async () => {
    const { sent, send, answer } = wire();
    const guard = new IdentityGuard();
    const all = ["a", "b", "c"].map((name) => outcome(guard.run(send(name))));
    await settled();
    await answer("a", refused);
    assert.deepEqual(await Promise.all(all), [refused, refused, refused]);
    await assert.rejects(guard.run(send("d")), refused);
    assert.deepEqual(sent, ["a"]);
  });

  it("[U] a 401 later on aborts those under way", async () => {
    const { sent, send, answer } = wire();
    const guard = new IdentityGuard();
    const first = guard.run(send("a"));
    await answer("a");
    await first;
    const all = ["b", "c", "d"].map((name) => outcome(guard.run(send(name))));
    await settled();
    await answer("c", refused);
    assert.deepEqual(await Promise.all(all), [refused, refused, refused]);
    await assert.rejects(guard.run(send("e")), refused);
    assert.deepEqual(sent, ["a", "b", "c", "d"]);
  });

  for (const error of [
    new PermissionError("", { status: 403, apiCode: "BackupService.8600" }),
    new NotFoundError("", { status: 404, apiCode: "BackupService.6500" }),
    new ApiError("", { status: 400, apiCode: "BackupService.9900" }),
  ]) {
    it(`[U] a ${error.status} of the service proves the identity`, async () => {
      const { sent, send, answer } = wire();
      const guard = new IdentityGuard();
      const all = ["a", "b", "c"].map((name) => outcome(guard.run(send(name))));
      await settled();
      await answer("a", error);
      assert.deepEqual(sent, ["a", "b", "c"]);
      await answer("b");
      await answer("c");
      assert.deepEqual(await Promise.all(all), [error, "answer b", "answer c"]);
    });
  }

  for (const error of [
    new ServerError("", { status: 503 }),
    new ThrottledError("", { status: 429 }),
    new TransportError("network", ""),
    new ResponseInvalidError("", { garbled: true }),
    new ApiError("", { status: 302 }),
    new PermissionError("", { status: 403 }),
    new NotFoundError("", { status: 404, apiCode: "APIG.0101" }),
  ]) {
    it(`[U] ${error.code}${"status" in error ? ` (${error.status})` : ""} proves nothing: the next request goes alone again`, async () => {
      const { sent, send, answer } = wire();
      const guard = new IdentityGuard();
      const all = ["a", "b", "c"].map((name) => outcome(guard.run(send(name))));
      await settled();
      await answer("a", error);
      assert.deepEqual(sent, ["a", "b"]);
      await answer("b");
      assert.deepEqual(sent, ["a", "b", "c"]);
      await answer("c");
      assert.deepEqual(await Promise.all(all), [error, "answer b", "answer c"]);
    });
  }

  it("[U] that is always alone sends one request after the other, and none after a 401", async () => {
    const { sent, send, answer } = wire();
    const guard = new IdentityGuard({ alwaysAlone: true });
    const all = ["a", "b", "c", "d"].map((name) => outcome(guard.run(send(name))));
    await settled();
    await answer("a");
    assert.deepEqual(sent, ["a", "b"]);
    await answer("b", refused);
    assert.deepEqual(await Promise.all(all), ["answer a", refused, refused, refused]);
    assert.deepEqual(sent, ["a", "b"]);
  });
});
