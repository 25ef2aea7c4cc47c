import messages from "@pulumi/pulumi/proto/provider_pb.js";

import { byProperty, type PluginClient, struct, type Underway } from "../../plugin-client.ts";

export const GATE_URN = "urn:pulumi:dev::shop::cbr:index:OperationGate::before-release";

/** What Create and Update are told beside the properties. */
export interface EvaluationOptions {
  readonly preview?: boolean;
  /** Seconds. */
  readonly timeout?: number;
  readonly urn?: string;
}

/** What Diff compares. */
export interface DiffOptions {
  /** The state: inputs and outputs. */
  readonly olds?: object;
  readonly oldInputs: object;
  readonly news: object;
  readonly urn?: string;
}

/** What Diff answered. */
export interface Difference {
  readonly changes: "NONE" | "SOME" | "UNKNOWN";
  readonly names: readonly string[];
  /** By name, whether the change is one of an input. */
  readonly inputDiffs: Readonly<Record<string, boolean>>;
  readonly kinds: ReadonlySet<messages.PropertyDiff.Kind>;
  readonly replaces: readonly string[];
  readonly deleteBeforeReplace: boolean;
}

/** Checks as the engine does: the inputs in the answer, and the failures by property. */
export async function check(plugin: PluginClient, news: object, urn = GATE_URN) {
  const request = new messages.CheckRequest();
  request.setUrn(urn);
  request.setNews(struct(news));
  const response = await plugin.call<messages.CheckResponse>("check", request);
  return {
    inputs: response.getInputs()?.toJavaScript() as object | undefined,
    failures: byProperty(response.getFailuresList()),
  };
}

/** The request of a Create. */
export function createRequest(
  properties: object,
  { preview = false, timeout = 0, urn = GATE_URN }: EvaluationOptions = {},
): messages.CreateRequest {
  const request = new messages.CreateRequest();
  request.setUrn(urn);
  request.setProperties(struct(properties));
  request.setPreview(preview);
  request.setTimeout(timeout);
  return request;
}

/** Creates: the ID and the whole state. */
export async function create(plugin: PluginClient, properties: object, options?: EvaluationOptions) {
  const response = await plugin.call<messages.CreateResponse>("create", createRequest(properties, options));
  return { id: response.getId(), state: (response.getProperties()?.toJavaScript() ?? {}) as State };
}

/** Starts a Create that can be cancelled. */
export function beginCreate(plugin: PluginClient, properties: object): Underway {
  return plugin.start("create", createRequest(properties));
}

/** Updates: the whole new state. */
export async function update(
  plugin: PluginClient,
  olds: object,
  news: object,
  { preview = false, timeout = 0, urn = GATE_URN }: EvaluationOptions = {},
): Promise<State> {
  const request = new messages.UpdateRequest();
  request.setId("before-release");
  request.setUrn(urn);
  request.setOlds(struct(olds));
  request.setNews(struct(news));
  request.setPreview(preview);
  request.setTimeout(timeout);
  const response = await plugin.call<messages.UpdateResponse>("update", request);
  return response.getProperties()?.toJavaScript() ?? {};
}

/** Compares as the engine does. */
export async function diff(
  plugin: PluginClient,
  { olds, oldInputs, news, urn = GATE_URN }: DiffOptions,
): Promise<Difference> {
  const request = new messages.DiffRequest();
  request.setId("before-release");
  request.setUrn(urn);
  request.setOlds(struct(olds ?? { ...oldInputs, passed: true }));
  request.setOldInputs(struct(oldInputs));
  request.setNews(struct(news));
  const response = await plugin.call<messages.DiffResponse>("diff", request);
  const details = [...response.getDetaileddiffMap().entries()];
  return {
    changes: CHANGES[response.getChanges()],
    names: response.getDiffsList(),
    inputDiffs: Object.fromEntries(details.map(([name, detail]) => [name, detail.getInputdiff()])),
    kinds: new Set(details.map(([, detail]) => detail.getKind())),
    replaces: response.getReplacesList(),
    deleteBeforeReplace: response.getDeletebeforereplace(),
  };
}

const CHANGES = ["UNKNOWN", "NONE", "SOME"] as const;

/** The state of a gate as it goes over the wire; secrets are wrapped. */
export type State = Readonly<Record<string, unknown>>;
