import * as pulumi from "@pulumi/pulumi";

import type {
  BackupCompliance,
  OperationGateArgs as GateArgs,
  ProviderConfiguration,
} from "../provider/schema/generated/types.ts";
import { InputInvalidError } from "../provider/support/failures.ts";
import type { Given } from "./call-options.ts";
import { gateProvider } from "./gate-provider.ts";

/** The inputs of a gate without a plugin: those of the plugin's, and what the dynamic host does not hand over. */
export interface OperationGateArgs extends GateArgs {
  /** How long it waits, instead of `customTimeouts`: `1s` to `24d`. Default: `30m`. */
  timeout?: string;
  /** Settings of this gate, kept as a secret in the state. Default: the stack's `cbr:…`, then the environment. */
  settings?: ProviderConfiguration;
}

/** The inputs as values or outputs. */
export type OperationGateInputs = {
  readonly [Name in keyof OperationGateArgs]: Given<OperationGateArgs[Name]>;
};

/**
 * The gate without a plugin: what depends on it is changed only after the verdict holds.
 */
export class OperationGate extends pulumi.dynamic.Resource {
  /** The verdict that opened the gate, or with `mode: warn` the last one. */
  declare readonly verdict: pulumi.Output<BackupCompliance>;
  /** Whether the verdict held; with `mode: enforce` always. */
  declare readonly passed: pulumi.Output<boolean>;
  /** When it held, RFC 3339; absent when it did not. */
  declare readonly passedAt: pulumi.Output<string | undefined>;
  /** The log that was asked for, else that of the newest success that was judged. */
  declare readonly operationLogId: pulumi.Output<string | undefined>;
  /** How many looks it took. */
  declare readonly attempts: pulumi.Output<number>;

  /**
   * @param name - Of the resource.
   * @param args - What is judged, how it waits, and settings.
   * @param options - As of any resource, but without `customTimeouts`.
   * @throws {InputInvalidError} `CBR_INPUT_INVALID` for `customTimeouts`, which the dynamic host does not hand over.
   */
  constructor(name: string, args: OperationGateInputs, options: pulumi.CustomResourceOptions = {}) {
    if (options.customTimeouts !== undefined) {
      const reason = "do not reach a dynamic resource; give the gate's input timeout instead";
      throw new InputInvalidError([{ property: "customTimeouts", reason }]);
    }
    const { settings, ...inputs } = args;
    const outputs = { verdict: undefined, passed: undefined, passedAt: undefined, attempts: undefined };
    const props = {
      ...outputs,
      operationLogId: undefined,
      ...inputs,
      secretInputs: secretNames(inputs),
      ...(settings === undefined ? {} : { settings: pulumi.secret(settings) }),
    };
    super(gateProvider, name, props, options, "cbr", "OperationGate");
  }
}

/** The host gets secrets as if they were none; this tells it what to keep to itself. */
async function secretNames(inputs: pulumi.Inputs): Promise<string[]> {
  const named = Object.entries(inputs).map(async ([name, value]: [string, unknown]) =>
    (await pulumi.isSecret(pulumi.output(value))) ? [name] : [],
  );
  return (await Promise.all(named)).flat();
}
