import grpc from "@grpc/grpc-js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";

import { struct } from "../../rpc/plugin-client.ts";
import { NodeProcess } from "./node-process.ts";

const LARGEST_MESSAGE_BYTES = 400 * 1024 * 1024;

interface Message {
  serializeBinary(): Uint8Array;
}

/** An answer as it came, and how long it took from the request to its last byte. */
export interface TimedAnswer {
  readonly bytes: Buffer;
  readonly ms: number;
}

/** A plugin in a process of its own, spoken to over gRPC by a client that decodes no answer. */
export class PluginProcess {
  readonly #process: NodeProcess;
  readonly #client: grpc.Client;

  /** Takes over a plugin that has told its port. */
  private constructor(process: NodeProcess, port: string) {
    this.#process = process;
    this.#client = new grpc.Client(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
      "grpc.max_receive_message_length": LARGEST_MESSAGE_BYTES,
      "grpc-node.flow_control_window": 16 * 1024 * 1024,
    });
  }

  /**
   * Starts a plugin and waits for its port.
   * @param script - Of the plugin.
   * @param args - Its arguments, such as the engine's address.
   * @param variables - Laid over the bench's own environment.
   */
  static async start(
    script: string,
    args: readonly string[],
    variables: Readonly<Record<string, string>> = {},
  ): Promise<PluginProcess> {
    const started = new NodeProcess([script, ...args], variables);
    return new PluginProcess(started, await started.line());
  }

  get pid(): number {
    return this.#process.pid;
  }

  /** Asks what any plugin knows of itself, so that it has answered once. */
  async greet(): Promise<void> {
    await this.#call("GetPluginInfo", { serializeBinary: () => new Uint8Array() });
  }

  async configure(args: object): Promise<void> {
    const request = new messages.ConfigureRequest();
    request.setArgs(struct(args));
    request.setAcceptsecrets(true);
    await this.#call("Configure", request);
  }

  /**
   * Runs a function.
   * @throws {Error} When it answers failures.
   */
  async invoke(token: string, args: object): Promise<TimedAnswer> {
    const request = new messages.InvokeRequest();
    request.setTok(token);
    request.setArgs(struct(args));
    return this.#call("Invoke", request);
  }

  async stop(): Promise<void> {
    this.#client.close();
    await this.#process.stop();
  }

  #call(method: string, request: Message): Promise<TimedAnswer> {
    const begun = performance.now();
    return new Promise((resolve, reject) => {
      this.#client.makeUnaryRequest<Message, Buffer>(
        `/pulumirpc.ResourceProvider/${method}`,
        (message) => Buffer.from(message.serializeBinary()),
        (bytes) => bytes,
        request,
        (error, bytes) => {
          if (error !== null) reject(error);
          else resolve({ bytes: bytes ?? Buffer.alloc(0), ms: performance.now() - begun });
        },
      );
    });
  }
}

/** Reads an answer of Invoke. */
export function resultOf({ bytes }: TimedAnswer): unknown {
  const response = messages.InvokeResponse.deserializeBinary(bytes);
  if (response.getFailuresList().length > 0)
    throw new Error(`the function failed: ${JSON.stringify(response.toObject().failuresList)}`);
  return response.getReturn()?.toJavaScript();
}
