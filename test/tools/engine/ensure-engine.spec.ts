import assert from "node:assert/strict";
import type { Engine, Way } from "../../../tools/engine/engine.ts";
import {
  defaultSteps,
  ensureEngine,
  EngineUnavailableError,
  type Step,
} from "../../../tools/engine/ensure-engine.ts";
import { readEnvironment } from "../../../tools/engine/environment.ts";

const say = (): void => undefined;

function engineFrom(source: Way): Engine {
  return { bin: "/bin", pulumi: "/bin/pulumi", version: "v3.259.0", languages: [], source };
}

function step(way: Way, result: Engine | undefined | Error, tried: Way[] = []): Step {
  const attempt = (): Promise<Engine | undefined> => {
    tried.push(way);
    return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
  };
  return { way, attempt };
}

describe("ensureEngine", () => {
  const environment = readEnvironment({ PATH: "" });

  it("[U] tries PATH, the cache, the official install and Go modules, in this order", () => {
    assert.deepEqual(
      defaultSteps.map(({ way }) => way),
      ["path", "official", "go-modules", "official", "go-modules"],
    );
  });

  it("[U] goes on after a failure and stops at the first engine", async () => {
    const tried: Way[] = [];
    const steps = [
      step("path", new Error("no"), tried),
      step("official", engineFrom("official"), tried),
      step("go-modules", engineFrom("go-modules"), tried),
    ];
    assert.equal((await ensureEngine({ environment, say, steps })).source, "official");
    assert.deepEqual(tried, ["path", "official"]);
  });

  it("[U] names every way, its reason and the remedy when all fail", async () => {
    const steps = [
      step("path", new Error("there is no pulumi on PATH")),
      step("official", undefined),
      step("official", new Error("the download failed")),
      step("go-modules", new Error("there is no go on PATH")),
    ];
    const error: unknown = await ensureEngine({ environment, say, steps }).catch((thrown: unknown) => thrown);
    assert.ok(error instanceof EngineUnavailableError);
    assert.equal(error.code, "ENGINE_UNAVAILABLE");
    assert.deepEqual(
      error.reasons.map(({ way }) => way),
      ["path", "official", "go-modules"],
    );
    assert.match(error.message, /path: there is no pulumi on PATH/);
    assert.match(error.message, /official: the download failed/);
    assert.match(error.message, /go-modules: there is no go on PATH/);
    assert.match(
      error.message,
      /Remedy: put the Pulumi CLI \(v3\.208\.0 or later\) or Go \(1\.\d+\.\d+ or later\) on PATH/,
    );
  });

  it("[U] tries only the way that the environment allows", async () => {
    const tried: Way[] = [];
    const steps = [
      step("path", engineFrom("path"), tried),
      step("official", engineFrom("official"), tried),
      step("go-modules", engineFrom("go-modules"), tried),
    ];
    const only = readEnvironment({ PULUMI_CBR_ENGINE: "go-modules" });
    assert.equal((await ensureEngine({ environment: only, say, steps })).source, "go-modules");
    assert.deepEqual(tried, ["go-modules"]);
  });

  it("[U] fails rather than go another way than the one allowed", async () => {
    const only = readEnvironment({ PULUMI_CBR_ENGINE: "path" });
    const steps = [step("official", engineFrom("official"))];
    await assert.rejects(ensureEngine({ environment: only, say, steps }), EngineUnavailableError);
  });
});
