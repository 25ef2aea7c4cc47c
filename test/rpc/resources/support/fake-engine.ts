import grpc from "@grpc/grpc-js";
import services from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import messages from "@pulumi/pulumi/proto/engine_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";

/** A line that the engine was told to show. */
export interface EngineLine {
  readonly severity: "DEBUG" | "INFO" | "WARNING" | "ERROR";
  readonly message: string;
  readonly urn: string;
  readonly ephemeral: boolean;
}

/** The engine's side of the log. */
export interface FakeEngine {
  /** `host:port`. */
  readonly address: string;
  /** Every line so far. */
  readonly lines: EngineLine[];
  /** Takes lines from now on without saying that they have arrived, until the function that it gives is called. */
  hold(): () => void;
  stop(): void;
}

const SEVERITIES = ["DEBUG", "INFO", "WARNING", "ERROR"] as const;

/** Starts an engine that takes lines for the log and can do nothing else. */
export async function startEngine(): Promise<FakeEngine> {
  const lines: EngineLine[] = [];
  let free: Promise<void> = Promise.resolve();
  const server = new grpc.Server();
  server.addService(services.EngineService, {
    log(
      { request }: grpc.ServerUnaryCall<messages.LogRequest, empty.Empty>,
      callback: grpc.sendUnaryData<empty.Empty>,
    ) {
      const severity = SEVERITIES[request.getSeverity()];
      const message = request.getMessage();
      const [urn, ephemeral] = [request.getUrn(), request.getEphemeral()];
      const each = severity === "DEBUG" ? message.split("\n") : [message];
      lines.push(...each.map((line) => ({ severity, message: line, urn, ephemeral })));
      void free.then(() => callback(null, new empty.Empty()));
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  return {
    address: `127.0.0.1:${port}`,
    lines,
    hold() {
      let release = (): void => undefined;
      free = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    stop: () => server.forceShutdown(),
  };
}
