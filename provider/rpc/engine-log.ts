import grpc from "@grpc/grpc-js";
import services from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import messages from "@pulumi/pulumi/proto/engine_pb.js";

import type { Progress } from "../support/progress.ts";
import type { Redact } from "../support/redact.ts";

type Severity = "DEBUG" | "INFO" | "WARNING";

/** The engine's log, or nothing as long as no engine is known. */
export interface EngineLog {
  /** The engine is at `host:port`: the first line connects to it. A later call replaces the earlier connection. */
  connect(address: string): void;
  /**
   * Progress of one call. Debug lines may come as several in one message.
   * @param redact - Hides the secrets of the call in every line.
   * @param urn - The resource that the lines belong to; the stack by default.
   */
  progress(redact: Redact, urn?: string): Progress;
  /** Sends what waits, and waits until every line so far has arrived; lines that the engine did not take are given up. */
  flush(): Promise<void>;
  /** Ends the connection, once every line so far has arrived. */
  close(): void;
}

/** Debug lines wait so long for others: each message to the engine takes as long as twenty logs. */
const GATHERED_FOR_MS = 100;

/** Debug lines of one resource that are sent as one message. */
interface Gathered {
  readonly urn: string;
  readonly lines: string[];
  readonly timer: NodeJS.Timeout;
}

/** Makes a log that is not connected yet. */
export function createEngineLog(): EngineLog {
  let address: string | undefined;
  let client: InstanceType<typeof services.EngineClient> | undefined;
  let gathered: Gathered | undefined;
  const underway = new Set<Promise<void>>();

  /** Lines stay in their order: those that were gathered go out before any other. */
  function send(severity: Severity, message: string, urn: string, ephemeral = false): void {
    sendGathered();
    transmit(severity, message, urn, ephemeral);
  }

  function gather(line: string, urn: string): void {
    if (address === undefined) return;
    if (gathered?.urn !== urn) sendGathered();
    gathered ??= { urn, lines: [], timer: setTimeout(sendGathered, GATHERED_FOR_MS).unref() };
    gathered.lines.push(line);
  }

  function sendGathered(): void {
    if (gathered === undefined) return;
    const { urn, lines, timer } = gathered;
    gathered = undefined;
    clearTimeout(timer);
    transmit("DEBUG", lines.join("\n"), urn, false);
  }

  function transmit(severity: Severity, message: string, urn: string, ephemeral: boolean): void {
    if (address === undefined) return;
    client ??= new services.EngineClient(address, grpc.credentials.createInsecure());
    const engine = client;
    const request = new messages.LogRequest();
    request.setUrn(urn);
    request.setSeverity(messages.LogSeverity[severity]);
    request.setMessage(message);
    request.setEphemeral(ephemeral);
    const sent = new Promise<void>((resolve) => {
      // An engine that is gone or does not take the line must not fail the call that wrote it.
      engine.log(request, () => resolve());
    });
    underway.add(sent);
    void sent.then(() => underway.delete(sent));
  }

  /** Ends the connection once what was said over it has arrived. */
  function leave(): void {
    sendGathered();
    const left = client;
    void Promise.all(underway).then(() => left?.close());
    client = undefined;
    address = undefined;
  }

  return {
    connect(to) {
      leave();
      address = to;
    },
    progress: (redact, urn = "") => ({
      debug: (message) => gather(redact(message), urn),
      status: (message) => send("INFO", redact(message), urn, true),
      info: (message) => send("INFO", redact(message), urn),
      warning: (message) => send("WARNING", redact(message), urn),
    }),
    flush: async () => {
      sendGathered();
      await Promise.all(underway);
    },
    close: leave,
  };
}
