import * as pulumi from "@pulumi/pulumi";

import { OPERATION_GATE } from "../provider/schema/check-gate-inputs.ts";
import { INPUT_SHAPES } from "../provider/schema/generated/lookups.ts";
import type { ProviderConfiguration } from "../provider/schema/generated/types.ts";

/** Properties as the dynamic host hands them over: secrets unwrapped, what is not known yet as a text of its own. */
export type HostProperties = Readonly<Record<string, unknown>>;

/** The inputs of a gate, told apart from what goes with them. */
export interface GateProperties {
  /** The gate's own; unknown ones left out. */
  readonly inputs: Record<string, unknown>;
  /** Names of those that are not known yet, or hold something that is not. */
  readonly unknowns: readonly string[];
  /** Every text and number in inputs that the program holds secret. */
  readonly secrets: readonly string[];
  /** Whether the program holds any input secret. */
  readonly holdsSecret: boolean;
  /** How long it waits, not checked; undefined for the default. */
  readonly timeout: unknown;
  /** Undefined for the stack's; not known yet in a preview, maybe. */
  readonly settings: ProviderConfiguration | undefined;
  /** Whether the settings hold something that is not known yet. */
  readonly settingsUnknown: boolean;
}

/** Beside the inputs of the gate. */
const BESIDE = new Set(["__provider", "secretInputs", "settings", "timeout"]);

/**
 * Reads what the program declared.
 * @param news - As the host hands it over.
 */
export function gateProperties(news: HostProperties): GateProperties {
  const own = Object.entries(news).filter(([name, value]) => !BESIDE.has(name) && value !== null);
  const { secretInputs, settings, timeout } = news;
  const judged = [...own, ["timeout", timeout] as const];
  const hidden = Array.isArray(secretInputs) ? secretInputs : [];
  return {
    inputs: Object.fromEntries(own.filter(([, value]) => !holdsUnknown(value))),
    unknowns: judged.filter(([, value]) => holdsUnknown(value)).map(([name]) => name),
    secrets: judged.filter(([name]) => hidden.includes(name)).flatMap(([, value]) => leavesOf(value)),
    holdsSecret: hidden.length > 0,
    timeout: timeout ?? undefined,
    settings: settings ?? undefined,
    settingsUnknown: holdsUnknown(settings),
  };
}

/**
 * The gate's inputs of the last update.
 * @param olds - What was stored then: inputs and outputs side by side, since the host does not hand over the old inputs.
 */
export function formerInputs(olds: HostProperties): HostProperties {
  const names = Object.keys(INPUT_SHAPES[OPERATION_GATE] ?? {});
  const stored = names.filter((name) => olds[name] !== undefined);
  // Beside a filter it is what the gate found, not what it was given.
  const given = stored.filter((name) => name !== "operationLogId" || olds["filter"] === undefined);
  return Object.fromEntries(given.map((name) => [name, olds[name]]));
}

/** Wraps every property, so that the engine encrypts it in the state. */
export function allSecret(properties: object): object {
  const { specialSigKey, specialSecretSig } = pulumi.runtime;
  const members = Object.entries(properties).map(([name, value]: [string, unknown]) => [
    name,
    { [specialSigKey]: specialSecretSig, value },
  ]);
  return Object.fromEntries(members) as object;
}

function holdsUnknown(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return value === pulumi.runtime.unknownValue;
  return Object.values(value).some(holdsUnknown);
}

function leavesOf(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(leavesOf);
  return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
}
