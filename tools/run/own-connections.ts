import type { ClientOptions } from "@grpc/grpc-js";
import settings from "@pulumi/pulumi/runtime/settings.js";

/** What Pulumi's runtime makes its clients of the engine with; its types leave it out. */
const { grpcClientOptions } = settings as unknown as { readonly grpcClientOptions: ClientOptions };

/**
 * Lets no program of this process share a connection with an earlier one. The runtime does not close the clients of an
 * inline program. One that still calls its engine when that has ended tries to connect for ever; a later engine that
 * listens at the same port would meet that failure in the shared pool, and its program would end without a word, with
 * nothing registered.
 */
export function useOwnConnections(): void {
  grpcClientOptions["grpc.use_local_subchannel_pool"] = 1;
}
