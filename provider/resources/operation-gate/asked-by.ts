import type { Asked } from "../../gate/asked.ts";
import type { ComplianceFilter, OperationType } from "../../schema/generated/types.ts";
import type { GateSettings } from "./gate-settings.ts";

/**
 * What a gate asks of the operation log. Its default rule: the newest operation succeeded, and not too long ago.
 * @param settings - Of the gate.
 * @param filter - Which logs are judged.
 * @param type - The operation of the default rule, unless the filter names one. A type that no document names is taken as
 * it is.
 */
export function askedBy(settings: GateSettings, filter: ComplianceFilter, type = "backup"): Asked {
  const { rules, maxAge, extent } = settings;
  const operationTypes = [filter.operationType ?? (type as OperationType)];
  const defaultRule = { type: "lastSuccessWithin", maxAge, operationTypes, newestMustSucceed: true } as const;
  return { rules: rules ?? [defaultRule], filter, ...extent };
}
