import type { IResourceProviderServer } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import plugin from "@pulumi/pulumi/proto/plugin_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";

import { packageSchemaText, packageVersion } from "../schema/package-schema.ts";
import { invoke } from "./invoke.ts";
import { checkConfig } from "./lifecycle/check-config.ts";
import { configure } from "./lifecycle/configure.ts";
import { diffConfig } from "./lifecycle/diff-config.ts";
import { handshake } from "./lifecycle/handshake.ts";
import type { Session } from "./session.ts";
import { refuseStream, unary, unimplemented } from "./unary.ts";

const NO_RESOURCES = unimplemented("the cbr provider has no resources yet: use its functions");
const NO_COMPONENTS = unimplemented("the cbr provider has no components and no methods: use its functions");

/**
 * The methods of `pulumirpc.ResourceProvider`, each with its handler.
 * @param session - What they share.
 */
export function createService(session: Session): IResourceProviderServer {
  return {
    handshake: unary((request) => handshake(session, request)),
    attach: unary((request: InstanceType<typeof plugin.PluginAttach>) => {
      session.attach(request.getAddress());
      return new empty.Empty();
    }),
    getPluginInfo: unary(() => {
      const info = new plugin.PluginInfo();
      info.setVersion(packageVersion);
      return info;
    }),
    getSchema: unary(() => {
      const response = new messages.GetSchemaResponse();
      response.setSchema(packageSchemaText());
      return response;
    }),
    checkConfig: unary((request) => checkConfig(session, request)),
    diffConfig: unary(diffConfig),
    configure: unary((request) => configure(session, request)),
    invoke: unary((request, signal) => invoke(session, request, signal)),
    cancel: unary(() => {
      session.cancel();
      return new empty.Empty();
    }),
    // Nothing is converted from other tools: an empty answer says so.
    getMapping: unary(() => new messages.GetMappingResponse()),
    getMappings: unary(() => new messages.GetMappingsResponse()),
    parameterize: unimplemented("the cbr provider takes no parameters"),
    call: NO_COMPONENTS,
    construct: NO_COMPONENTS,
    check: NO_RESOURCES,
    diff: NO_RESOURCES,
    create: NO_RESOURCES,
    read: NO_RESOURCES,
    list: refuseStream("the cbr provider has no resources to list"),
    update: NO_RESOURCES,
    delete: NO_RESOURCES,
  };
}
