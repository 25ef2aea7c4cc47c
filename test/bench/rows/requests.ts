import { startEngine } from "../../rpc/resources/support/fake-engine.ts";
import { type Order, type Simulator, startSimulator } from "../../../simulator/index.ts";
import type { Comparison } from "../comparison.ts";
import type { Row } from "../row.ts";
import { nightlyBackups, resourceId, type WireBackup } from "../support/backups.ts";
import { resultOf } from "../support/plugin-process.ts";
import { withPlugin } from "../support/service.ts";

const RESOURCES = 500;
const LOGS = 100_000;

const expectedResourceIds = Array.from({ length: RESOURCES }, (_none, resource) => resourceId(resource));

/** How many requests a verdict takes; it must hold. */
async function requestsFor(simulator: Simulator, engine: string, rule: object): Promise<number> {
  const asked = { rules: [{ type: "lastSuccessWithin", ...rule }], expectedResourceIds, scope: "expected" };
  simulator.requests.length = 0;
  const answer = await withPlugin(simulator, engine, (plugin) =>
    plugin.invoke("cbr:index:getBackupCompliance", asked),
  );
  const { compliant } = resultOf(answer) as { compliant: boolean };
  if (!compliant) throw new Error("the verdict does not hold");
  return simulator.requests.length;
}

async function compared(data: readonly WireBackup[], order: Order, most: number): Promise<Comparison> {
  const engine = await startEngine();
  const simulator = await startSimulator({ data, order });
  try {
    const ours = [await requestsFor(simulator, engine.address, {})];
    const base = [await requestsFor(simulator, engine.address, { newestMustSucceed: true })];
    return {
      what: `lastSuccessWithin over 100,000 logs of ${RESOURCES} resources, ${order} first`,
      baseline: "reading everything",
      unit: "requests",
      ours,
      base,
      target: { kind: "bound", most },
    };
  } finally {
    await simulator.close();
    engine.stop();
  }
}

/** How many requests prove that each resource has a young success. */
export const requests: Row = {
  id: "requests",
  async measure() {
    const data = nightlyBackups(RESOURCES, LOGS, Date.now());
    return [await compared(data, "newest", 1), await compared(data, "oldest", 2)];
  },
};
