import * as pulumi from "@pulumi/pulumi";

import type { ProviderConfiguration } from "./generated/types.ts";

type ProviderArgs = {
  readonly [Setting in keyof ProviderConfiguration]: pulumi.Input<ProviderConfiguration[Setting]>;
};

const SECRETS = ["accessKey", "secretKey", "securityToken", "token", "password"] as const;

/** A connection with a configuration of its own: pass it as `provider` in the options of a function. */
export class Provider extends pulumi.ProviderResource {
  /**
   * @param name - Name of the resource.
   * @param args - Settings; keys, tokens and passwords are kept secret in the state.
   * @param options - Options of the resource.
   */
  constructor(name: string, args: ProviderArgs = {}, options: pulumi.ResourceOptions = {}) {
    const inputs: pulumi.Inputs = { ...args };
    for (const setting of SECRETS) {
      if (args[setting] !== undefined) inputs[setting] = pulumi.secret(args[setting]);
    }
    for (const setting of ["insecure", "maxRetries", "pagesInFlight", "maxPages"] as const) {
      const value = args[setting];
      // The engine carries a provider's configuration as text.
      if (value !== undefined) inputs[setting] = pulumi.output(value).apply((known) => JSON.stringify(known));
    }
    super("cbr", name, inputs, options);
  }
}
