import grpc from "@grpc/grpc-js";
import services from "@pulumi/pulumi/proto/provider_grpc_pb.js";

import type { Session } from "./session.ts";
import { createService } from "./service.ts";

/** The largest message that either side sends: the engine's own bound. */
const LARGEST_MESSAGE_BYTES = 400 * 1024 * 1024;

/** A plugin that answers. */
export interface RunningPlugin {
  readonly port: number;
  /** Takes no more calls, lets those under way end, and resolves when all have. */
  stop(): Promise<void>;
}

/**
 * Serves the provider on a free port of 127.0.0.1.
 * @param session - What the methods share.
 */
export async function serve(session: Session): Promise<RunningPlugin> {
  const server = new grpc.Server({
    "grpc.max_receive_message_length": LARGEST_MESSAGE_BYTES,
    "grpc.max_send_message_length": LARGEST_MESSAGE_BYTES,
  });
  server.addService(services.ResourceProviderService, createService(session));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  return { port, stop: () => new Promise<void>((resolve) => server.tryShutdown(() => resolve())) };
}
