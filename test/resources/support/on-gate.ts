import { resolveSettings } from "../../../provider/api/settings/resolve-settings.ts";
import type { FunctionContext } from "../../../provider/functions/provider-function.ts";
import {
  DEFAULT_TIMEOUT_MS,
  type GateOutputs,
  passGate,
} from "../../../provider/resources/operation-gate/pass-gate.ts";
import type { OperationGateArgs, ProviderConfiguration } from "../../../provider/schema/generated/types.ts";
import type { Progress } from "../../../provider/support/progress.ts";
import { onStage, type Stage, type StageOptions } from "../../support/client.ts";

/** What was said at each level. */
export type Lines = Readonly<Record<keyof Progress, string[]>>;

/** What a gate works with, and what it said. */
export interface GateContext extends FunctionContext {
  readonly lines: Lines;
}

/** What a test of a gate works with. */
export interface GateStage extends Stage {
  /**
   * Makes the context of one call.
   * @param configuration - The provider's. Default: signs with the simulator's keys.
   */
  context(signal?: AbortSignal, configuration?: ProviderConfiguration): GateContext;
  /** Passes a gate within 30 minutes, or the milliseconds given. */
  pass(inputs: OperationGateArgs, context?: FunctionContext, timeoutMs?: number): Promise<GateOutputs>;
  /** When each request came, seconds since the stage was set. */
  readonly seconds: () => number[];
}

/** Sets a simulator, a client and a clock for gates, for as long as the body takes. */
export function onGate<Result>(
  options: StageOptions,
  body: (stage: GateStage) => Promise<Result>,
): Promise<Result> {
  return onStage(options, (stage) => {
    const { clock, simulator, keys } = stage;
    const began = clock.now();
    const context: GateStage["context"] = (signal = new AbortController().signal, configuration = keys) => {
      const lines: Lines = { debug: [], status: [], info: [], warning: [] };
      return {
        signal,
        clock,
        lines,
        client: stage.client(configuration),
        settings: resolveSettings(configuration, () => undefined),
        progress: {
          debug: (message) => lines.debug.push(message),
          status: (message) => lines.status.push(message),
          info: (message) => lines.info.push(message),
          warning: (message) => lines.warning.push(message),
        },
      };
    };
    return body({
      ...stage,
      context,
      pass: (inputs, given = context(), timeoutMs = DEFAULT_TIMEOUT_MS) => passGate(inputs, timeoutMs, given),
      seconds: () => simulator.requests.map(({ at }) => (at - began) / 1000),
    });
  });
}

/** Lets everything happen that is due without the clock. */
export async function turns(count = 20): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Waits, turn by turn of the event loop, until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}
