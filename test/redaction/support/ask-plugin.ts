import { inspect } from "node:util";

import messages from "@pulumi/pulumi/proto/provider_pb.js";
import plugins from "@pulumi/pulumi/proto/plugin_pb.js";

import { logId } from "../../resources/support/gate-log.ts";
import { type PluginClient, startPlugin, struct } from "../../rpc/plugin-client.ts";
import { startEngine } from "../../rpc/resources/support/fake-engine.ts";
import { createRequest, GATE_URN } from "../../rpc/resources/support/gate-client.ts";
import { SIGNATURE } from "../../../provider/rpc/values/special-values.ts";
import type { Clock } from "../../../provider/support/clock.ts";
import type { Output } from "./search.ts";

/** What the plugin is given. */
export interface Given {
  readonly configuration: object;
  readonly environment: Readonly<Record<string, string>>;
  readonly filter: object;
  readonly clock: Clock;
}

/** The messages that hold properties, which may hold wrapped secrets. */
type Answer = { serializeBinary(): Uint8Array } & Partial<
  Record<"getInputs" | "getReturn" | "getProperties", () => ReturnType<typeof struct> | undefined> &
    Record<"setInputs" | "setReturn" | "setProperties", (value: ReturnType<typeof struct>) => unknown>
>;

/**
 * Asks a plugin everything that it can be asked with a configuration.
 * @param given - Configuration, environment, clock.
 * @param outputs - Receives every answer, error and line of the log.
 */
export async function askPlugin(given: Given, outputs: Output[]): Promise<void> {
  const engine = await startEngine();
  const plugin = await startPlugin(given.environment, given.clock);
  try {
    const attachment = new plugins.PluginAttach();
    attachment.setAddress(engine.address);
    await plugin.call("attach", attachment);
    for (const [method, request] of requestsFor(given)) await note(plugin, method, request, outputs);
  } finally {
    await plugin.stop();
    engine.stop();
    outputs.push(...engine.lines.map(({ message }) => ({ where: "the engine's log", text: message })));
  }
}

function requestsFor({ configuration, filter }: Given): [Parameters<PluginClient["call"]>[0], unknown][] {
  const checkConfig = new messages.CheckRequest();
  checkConfig.setNews(struct(configuration));
  const configure = new messages.ConfigureRequest();
  configure.setArgs(struct(configuration));
  const gate = { filter, pollInterval: { min: "10s", max: "10s" } };
  const check = new messages.CheckRequest();
  check.setUrn(GATE_URN);
  check.setNews(struct(gate));
  const diff = new messages.DiffRequest();
  diff.setUrn(GATE_URN);
  diff.setOlds(struct({ ...gate, passed: true }));
  diff.setOldInputs(struct(gate));
  diff.setNews(struct(gate));
  return [
    ["checkConfig", checkConfig],
    ["configure", configure],
    ["invoke", invocation("cbr:index:getOperationLogs", { ...filter, limit: 2 })],
    ["invoke", invocation("cbr:index:getOperationLog", { operationLogId: logId(1) })],
    ["invoke", invocation("cbr:index:getBackupCompliance", { window: "1d" })],
    ["check", check],
    ["create", createRequest(gate, { preview: true })],
    ["create", createRequest(gate, { timeout: 15 })],
    ["create", createRequest({ ...gate, mode: "warn" }, { timeout: 15 })],
    ["diff", diff],
  ];
}

function invocation(token: string, args: object): messages.InvokeRequest {
  const request = new messages.InvokeRequest();
  request.setTok(token);
  request.setArgs(struct(args));
  return request;
}

async function note(
  plugin: PluginClient,
  method: Parameters<PluginClient["call"]>[0],
  request: unknown,
  outputs: Output[],
): Promise<void> {
  const where = `the answer to ${method}`;
  try {
    const bytes = Buffer.from(withoutWrapped(await plugin.call<Answer>(method, request)).serializeBinary());
    outputs.push({ where, text: bytes.toString() }, { where, text: bytes.toString("latin1") });
  } catch (error) {
    outputs.push({
      where: `the refusal of ${method}`,
      text: inspect(error, { depth: 9, maxStringLength: null }),
    });
  }
}

/** Settings that are no secrets: CheckConfig answers them in clear, as they were given in clear. */
const CLEAR = new Set(["endpoint", "iamEndpoint", "metadataEndpoint", "caCertificate"]);

/** Secrets may stand within their wrapper, which the engine encrypts and hides. */
function withoutWrapped(answer: Answer): Answer {
  for (const member of ["Inputs", "Return", "Properties"] as const) {
    const properties = answer[`get${member}`]?.();
    if (properties !== undefined)
      answer[`set${member}`]?.(struct(unwrapped(properties.toJavaScript()) as object));
  }
  return answer;
}

function unwrapped(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (SIGNATURE in value) return "[wrapped]";
  if (Array.isArray(value)) return value.map(unwrapped);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, CLEAR.has(name) ? "[clear]" : unwrapped(member)]),
  );
}
