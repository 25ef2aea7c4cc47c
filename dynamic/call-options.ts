import type * as pulumi from "@pulumi/pulumi";

import type { ProviderConfiguration } from "../provider/schema/generated/types.ts";

/** How a call is made without a plugin. */
export interface CallOptions {
  /** Settings of this call. Default: the stack's configuration `cbr:…`, then the environment. */
  readonly settings?: ProviderConfiguration;
  /** Ends the call. */
  readonly signal?: AbortSignal;
}

/** How a call is made whose arguments are outputs. */
export interface OutputCallOptions extends CallOptions {
  /** The call is made after these are there; while one of them is only planned, the result is unknown. */
  readonly dependsOn?: pulumi.Input<pulumi.Input<pulumi.Resource>[]> | pulumi.Input<pulumi.Resource>;
}

/** A value, any part of which may be an output. */
export type Given<Value> = pulumi.Input<
  Value extends object ? { readonly [Name in keyof Value]: Given<Value[Name]> } : Value
>;
