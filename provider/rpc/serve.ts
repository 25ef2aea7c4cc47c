import grpc from "@grpc/grpc-js";
import services from "@pulumi/pulumi/proto/provider_grpc_pb.js";

import type { Door } from "./door.ts";
import type { Session } from "./session.ts";
import { createService } from "./service.ts";
import type { OutgoingMessage } from "./values/encoded-message.ts";

/** The largest message that either side sends: the engine's own bound. */
const LARGEST_MESSAGE_BYTES = 400 * 1024 * 1024;

const { ResourceProviderService: messages } = services;

/**
 * The methods as the protocol has them; Invoke answers a message that is encoded already, of which gRPC asks no more than
 * that it tells its length and copies itself.
 */
const METHODS = {
  ...messages,
  invoke: { ...messages.invoke, responseSerialize: (encoded: OutgoingMessage) => encoded as Buffer },
};

/** A plugin that answers. */
export interface RunningPlugin {
  /** Takes no more calls, lets those under way end, and resolves when all have. */
  stop(): Promise<void>;
}

/**
 * Serves the provider to whoever comes through a door.
 * @param session - What the methods share.
 * @param door - Connections that wait at it are served as well.
 */
export function serve(session: Session, door: Door): RunningPlugin {
  const server = new grpc.Server({
    "grpc.max_receive_message_length": LARGEST_MESSAGE_BYTES,
    "grpc.max_send_message_length": LARGEST_MESSAGE_BYTES,
  });
  server.addService(METHODS, createService(session));
  const injector = server.createConnectionInjector(grpc.ServerCredentials.createInsecure());
  door.open((connection) => injector.injectConnection(connection));
  return {
    stop() {
      door.close();
      return new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
    },
  };
}
