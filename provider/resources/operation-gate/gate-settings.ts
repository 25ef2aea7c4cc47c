import type {
  ComplianceFilter,
  ComplianceRule,
  GateMode,
  GateRecheck,
  OperationGateArgs,
} from "../../schema/generated/types.ts";
import type { Asked } from "../../gate/asked.ts";
import type { Patience } from "../../gate/next-step.ts";
import { durationMs } from "../../support/duration.ts";
import { InputInvalidError } from "../../support/failures.ts";
import { type DelayBounds, delayBounds } from "./delays.ts";
import { gateFailures } from "./gate-failures.ts";

/** What a gate is made of: its inputs with the defaults filled in. */
export interface GateSettings extends Patience {
  /** Undefined for the default rule, which depends on what is looked at. */
  readonly rules: readonly ComplianceRule[] | undefined;
  /** Of the default rule. */
  readonly maxAge: string;
  readonly filter: ComplianceFilter;
  /** The one operation that is looked at, where it is one. */
  readonly operationLogId: string | undefined;
  /** What else is asked of the log. */
  readonly extent: Pick<Asked, "window" | "expectedResourceIds" | "scope">;
  readonly place: { readonly region?: string; readonly projectId?: string };
  readonly delays: DelayBounds;
  readonly stableForMs: number;
  readonly mode: GateMode;
  readonly recheck: GateRecheck;
}

const DEFAULT_MAX_AGE = "24h";

/**
 * Completes the inputs of a gate.
 * @param inputs - They passed the schema.
 * @throws {InputInvalidError} `CBR_INPUT_INVALID` for every contradiction at once.
 */
export function gateSettings(inputs: OperationGateArgs): GateSettings {
  const failures = gateFailures(inputs);
  if (failures.length > 0) throw new InputInvalidError(failures);
  return withDefaults(inputs);
}

/** The inputs with the defaults filled in, whether or not they contradict each other. */
export function withDefaults(inputs: OperationGateArgs): GateSettings {
  const { pollInterval = {} } = inputs;
  return {
    rules: inputs.rules,
    maxAge: inputs.maxAge ?? DEFAULT_MAX_AGE,
    filter: inputs.filter ?? {},
    operationLogId: inputs.operationLogId,
    extent: present({
      window: inputs.window,
      expectedResourceIds: inputs.expectedResourceIds,
      scope: inputs.scope,
    }),
    place: present({ region: inputs.region, projectId: inputs.projectId }),
    delays: delayBounds(pollInterval),
    stableForMs: durationMs(inputs.stableFor ?? "0s") ?? 0,
    ...modes(inputs),
  };
}

function modes({
  mode = "enforce",
  recheck = "always",
  onMissing = "fail",
  waitForRunning = true,
}: OperationGateArgs): Pick<GateSettings, "mode" | "recheck" | "onMissing" | "waitForRunning"> {
  return { mode, recheck, onMissing, waitForRunning };
}

/** The members that have a value. */
function present<Members extends object>(
  members: Members,
): {
  [Name in keyof Members]?: Exclude<Members[Name], undefined>;
} {
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [Name in keyof Members]?: Exclude<Members[Name], undefined> };
}
