import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { startSimulator } from "../../../simulator/index.ts";
import { endedLog } from "../../resources/support/gate-log.ts";
import { type ManualClock, manualClock, NOON } from "../../support/manual-clock.ts";
import { serveProxy } from "../../support/serve-proxy.ts";
import { deadOrigin } from "../../support/serve.ts";
import { type Front, serveFront } from "./front.ts";
import type { Outcome } from "./outcomes.ts";
import type { Way } from "./ways.ts";

/** What reaches the service of a way, spoilt as the outcome says. */
export interface Scene {
  readonly configuration: object;
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: ManualClock;
  /** What the service issued so far, by name. */
  readonly issued: Front["issued"];
}

/** Not on loopback, which no request reaches through a proxy. */
const BEHIND_PROXY = "http://cbr.example.com";

/** Long enough for every time limit of the client to come without a wait. */
const SKIPS_EVERYTHING = Number.MAX_SAFE_INTEGER;

/**
 * Sets a service, what stands before it, and the files and settings that lead there.
 * @param way - What goes in.
 * @param outcome - How calls end.
 * @param body - Makes the calls.
 */
export async function onScene<Result>(
  way: Way,
  outcome: Outcome,
  body: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  const silent = outcome.spoil?.({ method: "", path: "", headers: {}, body: "" }) === "silence";
  const clock = manualClock(silent ? { skips: SKIPS_EVERYTHING } : {});
  const credentials = outcome.right === false ? {} : way.simulator;
  const simulator = await startSimulator({
    ...credentials,
    data: [endedLog(1, new Date(NOON - 3_600_000).toISOString())],
    clock: { now: () => clock.now(), wait: () => Promise.resolve() },
  });
  const { projectId } = simulator;
  try {
    return await serveFront(simulator.endpoint, outcome.spoil ?? (() => undefined), async (front) => {
      const origin = outcome.dead === true ? await deadOrigin() : front.origin;
      const proxied = { ...way, target: origin, refuse: outcome.proxyRefuses };
      return withProxy(proxied, (endpoint, environment) =>
        withFiles(way, (home) =>
          body({
            configuration: { ...placeAt(endpoint), projectId, ...way.configuration },
            environment: { ...environment, ...way.environment, HOME: home },
            clock,
            issued: front.issued,
          }),
        ),
      );
    });
  } finally {
    await simulator.close();
  }
}

function placeAt(endpoint: string): object {
  return { endpoint, iamEndpoint: endpoint, metadataEndpoint: endpoint };
}

function withProxy<Result>(
  { proxy, target, refuse }: { proxy?: string; target: string; refuse: number | undefined },
  body: (endpoint: string, environment: Readonly<Record<string, string>>) => Promise<Result>,
): Promise<Result> {
  if (proxy === undefined) return body(target, {});
  return serveProxy({ target, ...(refuse === undefined ? {} : { refuse }) }, (address) =>
    body(BEHIND_PROXY, { HTTP_PROXY: address.replace("//", `//${proxy}@`) }),
  );
}

/** Writes files into a home folder of its own for as long as the body takes. */
export async function withFiles<Result>(
  { files = {} }: Pick<Way, "files">,
  body: (home: string) => Promise<Result>,
): Promise<Result> {
  const home = mkdtempSync(join(tmpdir(), "cbr-canaries-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(home, name)), { recursive: true });
      writeFileSync(join(home, name), content);
    }
    return await body(home);
  } finally {
    rmSync(home, { recursive: true });
  }
}
