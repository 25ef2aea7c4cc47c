import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";

import type { OperationGateInputs } from "../../../dynamic/index.ts";
import type { OperationGateArgs } from "pulumi-cbr";
import { dynamicGated, useDynamicGateBench } from "./dynamic-gate.ts";
import { type GateBench, useGateBench } from "./gate-bench.ts";
import { gated } from "./gate-program.ts";

/** Inputs that mean the same both ways. */
export type SharedInputs = OperationGateArgs & Omit<OperationGateInputs, "timeout" | "settings">;

/** One way to a gate. */
export interface GateWay {
  readonly name: string;
  /** To be called in `describe`. */
  readonly useBench: () => GateBench;
  /**
   * A program with a gate, a `release` that depends on it, and an `apart` that does not.
   * @param version - Of all but the gate.
   * @param inputs - Of the gate.
   * @param timeout - How long the gate waits; the default unless told.
   */
  readonly program: (version: string, inputs?: SharedInputs, timeout?: string) => PulumiFn;
}

/** Both ways. */
export const gateWays: readonly GateWay[] = [
  {
    name: "the plugin",
    useBench: useGateBench,
    program: (version, inputs = {}, timeout) => {
      const customTimeouts = { create: timeout ?? "30m", update: timeout ?? "30m" };
      // Another aim takes the place of the filter that its program has.
      const aim: object = inputs.operationLogId === undefined ? {} : { filter: undefined };
      return gated(version, { ...inputs, ...aim }, { customTimeouts });
    },
  },
  {
    name: "the dynamic provider",
    useBench: useDynamicGateBench,
    program: (version, inputs = {}, timeout) =>
      dynamicGated(version, { ...inputs, ...(timeout === undefined ? {} : { timeout }) }),
  },
];
