import { symlinkSync } from "node:fs";
import { join } from "node:path";

import * as pulumi from "@pulumi/pulumi";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";

import { OperationGate, type OperationGateInputs } from "../../../dynamic/index.ts";
import { repositoryRoot } from "../../../tools/run/run-folder.ts";
import { type GateBench, useGateBench } from "./gate-bench.ts";
import { ledger } from "./gate-logs.ts";
import { pollInterval, ungated } from "./gate-program.ts";

/** Lends a bench whose programs have installed @pulumi/pulumi, where the launcher looks for the host. */
export function useDynamicGateBench(): GateBench {
  const bench = useGateBench();
  before(() => symlinkSync(join(repositoryRoot, "node_modules"), join(bench.folder.path, "node_modules")));
  return bench;
}

/**
 * As `gated`, without the plugin: a gate, a `release` that depends on it, and an `apart` that does not.
 * @param version - Of all but the gate: a change is pending until it is applied.
 * @param args - Of the gate, which looks at the ledger unless it has another aim.
 */
export function dynamicGated(version = "v1", args: OperationGateInputs = {}): PulumiFn {
  return async () => {
    await ungated(version)();
    const filter = "operationLogId" in args ? {} : { filter: { resourceName: ledger.name } };
    const gate = new OperationGate("gate", { ...filter, pollInterval, ...args });
    new pulumi.Stash("release", { input: version }, { dependsOn: gate });
    const { passed, passedAt, operationLogId, attempts, verdict } = gate;
    return { passed, passedAt, operationLogId, attempts, status: verdict.status };
  };
}
