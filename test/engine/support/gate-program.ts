import * as pulumi from "@pulumi/pulumi";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";

import { OperationGate, type OperationGateArgs } from "pulumi-cbr";
import { ledger } from "./gate-logs.ts";

/** So that a wait is short, whatever it waits for. */
export const pollInterval = { min: "100ms", max: "200ms" } as const;

/** Looks at the ledger alone. */
export const ofLedger: OperationGateArgs = { filter: { resourceName: ledger.name }, pollInterval };

/**
 * A program with a gate, a `release` that depends on it, and an `apart` that does not and has its own dependent.
 * @param version - Of all but the gate: a change is pending until it is applied.
 * @param args - Of the gate, laid over {@link ofLedger}.
 * @param options - Of the gate.
 */
export function gated(
  version = "v1",
  args: Partial<OperationGateArgs> = {},
  options: pulumi.CustomResourceOptions = {},
): PulumiFn {
  return async () => {
    await ungated(version)();
    const gate = new OperationGate("gate", { ...ofLedger, ...args }, options);
    new pulumi.Stash("release", { input: version }, { dependsOn: gate });
    return outputsOf(gate);
  };
}

/** What {@link gated} has apart from the gate. */
export function ungated(version = "v1"): PulumiFn {
  return () => {
    const apart = new pulumi.Stash("apart", { input: version });
    new pulumi.Stash("beside", { input: version }, { dependsOn: apart });
    return Promise.resolve();
  };
}

/**
 * A program whose second gate depends on the first.
 * @param resourceName - What the second one looks at.
 */
export function gatedTwice(resourceName: string): PulumiFn {
  return () => {
    const first = new OperationGate("first", ofLedger);
    const second = { filter: { resourceName }, pollInterval };
    return Promise.resolve(outputsOf(new OperationGate("second", second, { dependsOn: first })));
  };
}

function outputsOf({
  passed,
  passedAt,
  operationLogId,
  attempts,
  verdict,
}: OperationGate): Record<string, unknown> {
  return { passed, passedAt, operationLogId, attempts, status: verdict.status };
}
