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
import { check } from "./resources/check.ts";
import { create } from "./resources/create.ts";
import { diff } from "./resources/diff.ts";
import { read } from "./resources/read.ts";
import { update } from "./resources/update.ts";
import type { Session } from "./session.ts";
import { refuseStream, unary, unimplemented } from "./unary.ts";

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
    check: unary(check),
    diff: unary((request, signal) => diff(session, request, signal)),
    create: unary((request, signal) => create(session, request, signal)),
    read: unary(read),
    list: refuseStream(
      "the cbr provider has no resources that could be listed: a gate exists only in the state",
    ),
    update: unary((request, signal) => update(session, request, signal)),
    // A gate leaves nothing behind that could be deleted.
    delete: unary(() => new empty.Empty()),
  };
}
