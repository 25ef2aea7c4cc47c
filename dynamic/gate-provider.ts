import { fileURLToPath } from "node:url";

import type * as pulumi from "@pulumi/pulumi";

import type { GateHost } from "./gate-host.ts";
import type { HostProperties } from "./gate-properties.ts";

export { gateHost } from "./gate-host.ts";

/** How a program imports this module. */
const NAME = "pulumi-cbr/dynamic";

/**
 * What `pulumi.dynamic.Resource` writes into the state as text, and the dynamic host makes a program of again. It holds
 * nothing but two names of this module, and takes the code from there: the serialiser cannot carry native code, and
 * what it carries stays in the state. Here, and in a bundle that exports `gateHost`, the second name is the file's own.
 */
export const gateProvider = providerFrom(NAME, fileURLToPath(import.meta.url));

/**
 * Makes a provider that loads its code when it is asked.
 * @param name - Looked up from the folder that the host runs in, the program's.
 * @param file - Absolute; where the name is not to be found there, as for this repository's own sources and for programs
 * that run inline elsewhere.
 */
function providerFrom(
  name: string,
  file: string,
): pulumi.dynamic.ResourceProvider<HostProperties, HostProperties> {
  // Only globals, these two texts and this object may be named in here. The host hands the configuration over before it
  // deletes a gate as well, which must not need the code.
  const kept: { request?: pulumi.dynamic.ConfigureRequest } = {};
  const load = (): GateHost => {
    const from = process.getBuiltinModule("node:module").createRequire(`${process.cwd()}/program.js`);
    let path = file;
    try {
      path = from.resolve(name);
    } catch {
      // It is not installed there.
    }
    const { gateHost } = from(path) as { gateHost: GateHost };
    gateHost.configure(kept.request);
    return gateHost;
  };
  return {
    configure: (request) => {
      kept.request = request;
      return Promise.resolve();
    },
    check: (_olds, news) => load().check(news),
    diff: (_id, olds, news) => load().diff(olds, news),
    create: (inputs) => load().create(inputs),
    update: (_id, _olds, news) => load().update(news),
  };
}
