import grpc from "@grpc/grpc-js";
import services from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import structs from "google-protobuf/google/protobuf/struct_pb.js";

import { createDoor } from "../../provider/rpc/door.ts";
import { serve } from "../../provider/rpc/serve.ts";
import { createSession } from "../../provider/rpc/session.ts";
import { type Clock, systemClock } from "../../provider/support/clock.ts";

type Method =
  | "checkConfig"
  | "diffConfig"
  | "configure"
  | "invoke"
  | "handshake"
  | "attach"
  | "getSchema"
  | "check"
  | "diff"
  | "create"
  | "read"
  | "update"
  | "delete"
  | "call";

/** A call that the caller can go away from. */
export interface Underway {
  cancel(): void;
  readonly ended: Promise<unknown>;
}

/** A plugin in this process and a client that speaks to it as the engine does, over gRPC. */
export interface PluginClient {
  /** Calls any method with any message. */
  call<Response>(
    method: Method | "cancel" | "getPluginInfo" | "getMapping" | "getMappings",
    request: unknown,
  ): Promise<Response>;
  /** CheckConfig: the answered inputs as plain JavaScript, and the failures by property. */
  checkConfig(news: object): Promise<{ inputs: object; failures: Record<string, string> }>;
  configure(args: object): Promise<unknown>;
  /** Invoke: the answer as plain JavaScript, decoded by google-protobuf, and the failures by property. */
  invoke(
    token: string,
    args: object,
    preview?: boolean,
  ): Promise<{ result: object | undefined; failures: Record<string, string> }>;
  /** Starts an Invoke that can be cancelled. */
  begin(token: string, args: object): Underway;
  /** Starts any method so that it can be cancelled. */
  start(method: Method, request: unknown): Underway;
  stop(): Promise<void>;
}

/** As {@link PluginClient}, for a plugin that somebody else runs: `stop` ends the connection alone. */
export function connectTo(port: number): PluginClient {
  const client = new services.ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
  return speakTo(client, () => {
    client.close();
    return Promise.resolve();
  });
}

/** Makes protobuf's Struct of a plain object. */
export function struct(value: object): structs.Struct {
  return structs.Struct.fromJavaScript(value as Parameters<typeof structs.Struct.fromJavaScript>[0]);
}

/** The reasons of failures by the property that each of them blames; that of a secret stands in the reason alone. */
export function byProperty(failures: readonly messages.CheckFailure[]): Record<string, string> {
  return Object.fromEntries(
    failures.map((failure) => {
      const reason = failure.getReason();
      return [failure.getProperty() || `${/^[\w.[\]]+(?=: )/u.exec(reason)?.[0] ?? ""} (secret)`, reason];
    }),
  );
}

/** Starts a plugin that finds only the given variables in its environment, and goes by the given clock. */
export async function startPlugin(
  variables: Readonly<Record<string, string>> = {},
  clock: Clock = systemClock,
): Promise<PluginClient> {
  const session = createSession({ environment: (name) => variables[name], clock });
  const door = await createDoor();
  const plugin = serve(session, door);
  const client = new services.ResourceProviderClient(
    `127.0.0.1:${door.port}`,
    grpc.credentials.createInsecure(),
  );
  return speakTo(client, async () => {
    session.cancel();
    client.close();
    await plugin.stop();
    session.close();
  });
}

function speakTo(client: services.ResourceProviderClient, stop: () => Promise<void>): PluginClient {
  const untyped = client as unknown as Record<
    string,
    (request: unknown, callback: (error: Error | null, response: unknown) => void) => grpc.ClientUnaryCall
  >;

  function start(method: string, request: unknown): { call: grpc.ClientUnaryCall; ended: Promise<unknown> } {
    let call: grpc.ClientUnaryCall | undefined;
    const ended = new Promise((resolve, reject) => {
      call = untyped[method]?.call(client, request, (error, response) => {
        if (error === null) resolve(response);
        else reject(error);
      });
    });
    if (call === undefined) throw new Error(`no method ${method}`);
    return { call, ended };
  }

  function invocation(token: string, args: object, preview: boolean): messages.InvokeRequest {
    const request = new messages.InvokeRequest();
    request.setTok(token);
    request.setArgs(struct(args));
    request.setPreview(preview);
    return request;
  }

  return {
    call: async <Response>(method: string, request: unknown) =>
      (await start(method, request).ended) as Response,
    async checkConfig(news) {
      const request = new messages.CheckRequest();
      request.setNews(struct(news));
      const response = (await start("checkConfig", request).ended) as messages.CheckResponse;
      return {
        inputs: response.getInputs()?.toJavaScript() ?? {},
        failures: byProperty(response.getFailuresList()),
      };
    },
    configure(args) {
      const request = new messages.ConfigureRequest();
      request.setArgs(struct(args));
      request.setAcceptsecrets(true);
      return start("configure", request).ended;
    },
    async invoke(token, args, preview = false) {
      const response = (await start("invoke", invocation(token, args, preview))
        .ended) as messages.InvokeResponse;
      return {
        result: response.getReturn()?.toJavaScript(),
        failures: byProperty(response.getFailuresList()),
      };
    },
    begin(token, args) {
      const { call, ended } = start("invoke", invocation(token, args, false));
      return { cancel: () => call.cancel(), ended };
    },
    start(method, request) {
      const { call, ended } = start(method, request);
      return { cancel: () => call.cancel(), ended };
    },
    stop,
  };
}
