import * as pulumi from "@pulumi/pulumi";

import type { OperationGateArgs as Plain, OperationGateState } from "./generated/types.ts";

/** A value whose members, at any depth, may be outputs of other resources. */
type Given<Value> = pulumi.Input<
  Value extends object ? { readonly [Name in keyof Value]: Given<Value[Name]> } : Value
>;

/** Inputs of a gate, as values or outputs of other resources. */
export type OperationGateArgs = { readonly [Name in keyof Plain]: Given<Plain[Name]> };

/** What the engine fills in. */
const OUTPUTS = { verdict: undefined, passed: undefined, passedAt: undefined, attempts: undefined };

/**
 * A gate that fails closed: it is created only when its rules hold, so that nothing that depends on it is created before.
 * Create and Update wait while a backup is under way, at most `customTimeouts` (default 30 minutes).
 */
export class OperationGate extends pulumi.CustomResource {
  /** The verdict, as `getBackupCompliance` answers it. */
  declare readonly verdict: pulumi.Output<OperationGateState["verdict"]>;
  /** Whether its verdict held, or nothing was there and `onMissing` is `pass`. */
  declare readonly passed: pulumi.Output<boolean>;
  /** When it passed: RFC 3339, UTC. */
  declare readonly passedAt: pulumi.Output<string | undefined>;
  /** ID of the operation log that decided. */
  declare readonly operationLogId: pulumi.Output<string | undefined>;
  /** How many looks the last evaluation took. */
  declare readonly attempts: pulumi.Output<number>;

  /**
   * @param name - Name of the resource.
   * @param args - Which operations, by which rules, and how patiently.
   * @param options - `customTimeouts` bound the wait; others `dependsOn` this resource.
   */
  constructor(name: string, args: OperationGateArgs, options: pulumi.CustomResourceOptions = {}) {
    super("cbr:index:OperationGate", name, { operationLogId: undefined, ...OUTPUTS, ...args }, options);
  }
}
