import type { handleUnaryCall } from "@grpc/grpc-js";
import type { IResourceProviderServer } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import plugin from "@pulumi/pulumi/proto/plugin_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { InvokeRequest } from "@pulumi/pulumi/proto/provider_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";

import { PACKAGE_VERSION } from "../schema/generated/lookups.ts";
import { handshake } from "./lifecycle/handshake.ts";
import type { Session } from "./session.ts";
import { refuseStream, unary, unimplemented } from "./unary.ts";
import type { OutgoingMessage } from "./values/encoded-message.ts";

const NO_COMPONENTS = unimplemented("the cbr provider has no components and no methods: use its functions");

/**
 * The methods of `pulumirpc.ResourceProvider`, each with its handler. What a handler works with is loaded when it is first
 * asked, so that a plugin answers soon after its start.
 * @param session - What they share.
 */
export function createService(session: Session): IResourceProviderServer {
  // Its answer is a message that is encoded already: see METHODS.
  const invoke: handleUnaryCall<InvokeRequest, OutgoingMessage> = unary(async (request, signal) => {
    const handlers = await import("./handlers.ts");
    return handlers.invoke(session, request, signal);
  });
  return {
    handshake: unary((request) => handshake(session, request)),
    attach: unary((request: InstanceType<typeof plugin.PluginAttach>) => {
      session.attach(request.getAddress());
      return new empty.Empty();
    }),
    getPluginInfo: unary(() => {
      const info = new plugin.PluginInfo();
      info.setVersion(PACKAGE_VERSION);
      return info;
    }),
    getSchema: unary(async () => {
      const { packageSchemaText } = await import("../schema/package-schema.ts");
      const response = new messages.GetSchemaResponse();
      response.setSchema(packageSchemaText());
      return response;
    }),
    checkConfig: unary(async (request) => {
      const { checkConfig } = await import("./lifecycle/handlers.ts");
      return checkConfig(session, request);
    }),
    diffConfig: unary(async (request) => {
      const { diffConfig } = await import("./lifecycle/handlers.ts");
      return diffConfig(request);
    }),
    configure: unary(async (request) => {
      const { configure } = await import("./lifecycle/handlers.ts");
      return configure(session, request);
    }),
    invoke: invoke as handleUnaryCall<InvokeRequest, never>,
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
    check: unary(async (request) => {
      const { check } = await import("./handlers.ts");
      return check(request);
    }),
    diff: unary(async (request, signal) => {
      const { diff } = await import("./handlers.ts");
      return diff(session, request, signal);
    }),
    create: unary(async (request, signal) => {
      const { create } = await import("./handlers.ts");
      return create(session, request, signal);
    }),
    read: unary(async (request) => {
      const { read } = await import("./handlers.ts");
      return read(request);
    }),
    list: refuseStream(
      "the cbr provider has no resources that could be listed: a gate exists only in the state",
    ),
    update: unary(async (request, signal) => {
      const { update } = await import("./handlers.ts");
      return update(session, request, signal);
    }),
    // A gate leaves nothing behind that could be deleted.
    delete: unary(() => new empty.Empty()),
  };
}
