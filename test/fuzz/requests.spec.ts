import assert from "node:assert/strict";

import messages from "@pulumi/pulumi/proto/provider_pb.js";

import { byProperty, struct } from "../rpc/plugin-client.ts";
import { onPlugin, type PluginStage } from "../rpc/resources/support/on-plugin.ts";
import { UNKNOWN } from "../rpc/resources/support/special.ts";
import { everyRun, LONGEST_PROPERTY_MS, SEED_IN_WORDS } from "./support/every-run.ts";
import { holdsSecret, isWrapped, plain, secretsIn } from "./support/protocol-values.ts";
import { type Asked, messageOf, requests } from "./support/requests.ts";

const LIST = "cbr:index:getOperationLogs";
const INVALID_ARGUMENT = 3;
const UNKNOWN_STATUS = 2;

/** An answer, or the words of a refusal that was made on purpose. */
async function answerTo(
  asked: Asked,
  { plugin }: PluginStage,
): Promise<{ answer: object } | { words: string }> {
  try {
    return { answer: await plugin.call(asked.method, messageOf(asked)) };
  } catch (error) {
    const { code, details = "" } = error as { code?: number; details?: string };
    assert.ok(code === INVALID_ARGUMENT || code === UNKNOWN_STATUS, String(error));
    assert.ok(code === INVALID_ARGUMENT || /\[CBR_[A-Z_]+\]$/u.test(details), String(error));
    return { words: details };
  }
}

/** What must hold of an answer, whatever was asked; the texts in it that a program shows. */
function assertAnswer(asked: Asked, answer: object): string {
  if (answer instanceof messages.InvokeResponse) {
    const failures = byProperty(answer.getFailuresList());
    const result = answer.getReturn()?.toJavaScript();
    assert.equal(result === undefined, answer.getFailuresList().length > 0, "a result or failures");
    const holds = holdsSecret(struct(asked.news).toJavaScript());
    if (result !== undefined && holds) assert.ok(Object.values(result).every(isWrapped));
    return JSON.stringify(failures);
  }
  if (answer instanceof messages.CheckResponse) {
    const inputs = answer.getInputs()?.toJavaScript() ?? {};
    for (const name of ["accessKey", "secretKey", "securityToken", "token"]) {
      const value = inputs[name] as unknown;
      assert.ok(asked.method === "check" || value === undefined || value === null || isWrapped(value), name);
    }
    return JSON.stringify(byProperty(answer.getFailuresList()));
  }
  if (answer instanceof messages.CreateResponse || answer instanceof messages.UpdateResponse) {
    const { passed, mode } = (answer.getProperties()?.toJavaScript() ?? {}) as Record<string, unknown>;
    if (asked.preview) assert.equal(plain(passed), UNKNOWN);
    else assert.ok(plain(passed) === true || plain(mode) === "warn", "a gate that does not hold was passed");
  }
  return "";
}

describe(`fuzz: requests (${SEED_IN_WORDS})`, function () {
  this.timeout(LONGEST_PROPERTY_MS);

  const crashes: unknown[] = [];
  const onCrash = (error: unknown): void => void crashes.push(error);
  before(() => {
    process.on("unhandledRejection", onCrash);
    process.on("uncaughtException", onCrash);
  });
  after(() => {
    process.off("unhandledRejection", onCrash);
    process.off("uncaughtException", onCrash);
  });

  it("[I] any request is answered or refused on purpose, shows no secret, and the next one is answered", () =>
    onPlugin({ logs: 12 }, async (stage) => {
      const { plugin, simulator, engine, keys } = stage;
      const truth = new Set(simulator.logs().map(({ id }) => id));
      await everyRun(requests, async (asked) => {
        const came = await answerTo(asked, stage);
        const words = "words" in came ? came.words : assertAnswer(asked, came.answer);
        const shown = [words, ...engine.lines.map(({ message }) => message)].join("\n");
        for (const secret of secretsIn(asked)) assert.ok(!shown.includes(secret), shown);

        if (asked.method === "configure") await plugin.configure(keys);
        const { result } = await plugin.invoke(LIST, {});
        const { operationLogs } = result as { operationLogs: { id: string }[] };
        assert.deepEqual(new Set(operationLogs.map(({ id }) => id)), truth);
        assert.deepEqual(crashes, []);
        engine.lines.length = 0;
        simulator.requests.length = 0;
      });
    }));
});
