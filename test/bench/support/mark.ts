import * as pulumi from "@pulumi/pulumi";

/** A resource of the stock host: its output tells when its Create was called. */
export class Mark extends pulumi.CustomResource {
  /** Milliseconds since the Unix epoch, as text. */
  declare readonly createdAt: pulumi.Output<string>;

  /**
   * @param name - Of the resource.
   * @param options - What it waits for.
   */
  constructor(name: string, options: pulumi.CustomResourceOptions = {}) {
    super("bench:index:Mark", name, { createdAt: undefined }, options);
  }
}
