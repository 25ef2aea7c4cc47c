import type { EngineEvent } from "@pulumi/pulumi/automation/index.js";

import { nameOf } from "./gate-state.ts";

/**
 * The order in which the engine began and ended its work: `+gate` where it began with a resource, `gate` where it ended.
 * @param events - The engine's event log.
 * @param names - Of the resources that matter.
 */
export function courseOf(events: readonly EngineEvent[], names: readonly string[]): string[] {
  return [...events]
    .sort((one, other) => one.sequence - other.sequence)
    .flatMap(({ resourcePreEvent, resOutputsEvent }) => [
      ...(resourcePreEvent === undefined ? [] : [`+${nameOf(resourcePreEvent.metadata.urn)}`]),
      ...(resOutputsEvent === undefined ? [] : [nameOf(resOutputsEvent.metadata.urn)]),
    ])
    .filter((entry) => names.includes(entry.replace("+", "")));
}

/** What the engine does about each resource, by name: `create`, `update`, `same` and so on. */
export function stepsOf(events: readonly EngineEvent[]): Record<string, string> {
  const begun = events.flatMap(({ resourcePreEvent }) => resourcePreEvent ?? []);
  return Object.fromEntries(begun.map(({ metadata: { urn, op } }) => [nameOf(urn), op]));
}

/** What was told of a gate in passing, as its status. */
export function statusLines(events: readonly EngineEvent[]): string[] {
  return diagnosticsOf(events).flatMap(({ ephemeral, message }) => (ephemeral === true ? [message] : []));
}

/** What stays to be read as a warning. */
export function warnings(events: readonly EngineEvent[]): string[] {
  return diagnosticsOf(events).flatMap(({ severity, message }) => (severity === "warning" ? [message] : []));
}

function diagnosticsOf(events: readonly EngineEvent[]): NonNullable<EngineEvent["diagnosticEvent"]>[] {
  return events.flatMap(({ diagnosticEvent }) => diagnosticEvent ?? []);
}

/**
 * What a resource is planned to have once it is there.
 * @param events - Of a preview.
 * @param name - Of the resource.
 */
export function plannedOutputs(events: readonly EngineEvent[], name: string): Record<string, unknown> {
  const planned = events
    .flatMap(({ resOutputsEvent }) => resOutputsEvent?.metadata ?? [])
    .find(({ urn }) => nameOf(urn) === name);
  return planned?.new?.outputs ?? {};
}
