import * as pulumi from "@pulumi/pulumi";

import type { OutputCallOptions } from "./call-options.ts";

/**
 * Waits for resources.
 * @param dependsOn - As a program gives it; a component stands for the resources that it is made of.
 * @returns Known once all are there; unknown in a preview while one is only planned.
 */
export function whenThere(dependsOn: OutputCallOptions["dependsOn"]): pulumi.Output<unknown> {
  if (dependsOn === undefined) return pulumi.output(undefined);
  const found = pulumi.output(dependsOn as pulumi.Input<pulumi.Resource[]>);
  return found.apply((known) => pulumi.all(partsOf([known].flat()).map(identity)));
}

/** An ID is what a resource gets by being made. */
function identity(resource: pulumi.Resource): pulumi.Output<string> {
  return pulumi.CustomResource.isInstance(resource) ? resource.id : resource.urn;
}

/** The resources themselves, and what components among them are made of. */
function partsOf(resources: Iterable<pulumi.Resource>): pulumi.Resource[] {
  return [...resources].flatMap((resource) => [resource, ...partsOf(childrenOf(resource))]);
}

/** As the SDK keeps them; its types leave that out. A resource that is made by a plugin stands for itself. */
function childrenOf(resource: pulumi.Resource): Iterable<pulumi.Resource> {
  if (!pulumi.ComponentResource.isInstance(resource)) return [];
  const { __childResources: children } = resource as { __childResources?: ReadonlySet<pulumi.Resource> };
  return children ?? [];
}
