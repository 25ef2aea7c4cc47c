import type { HangParameters } from "./kinds/hang.ts";
import { hang } from "./kinds/hang.ts";
import type { MalformedParameters } from "./kinds/malformed.ts";
import { malformed } from "./kinds/malformed.ts";
import type { ResetParameters } from "./kinds/reset.ts";
import { reset } from "./kinds/reset.ts";
import type { SlowParameters } from "./kinds/slow.ts";
import { slow } from "./kinds/slow.ts";
import type { StatusParameters } from "./kinds/status.ts";
import { status } from "./kinds/status.ts";
import type { TruncateParameters } from "./kinds/truncate.ts";
import { truncate } from "./kinds/truncate.ts";
import type { FaultKind } from "./fault-kind.ts";

/** The parameters of each kind of fault. */
export interface FaultParameters {
  status: StatusParameters;
  reset: ResetParameters;
  hang: HangParameters;
  truncate: TruncateParameters;
  malformed: MalformedParameters;
  slow: SlowParameters;
}

export type FaultKindName = keyof FaultParameters;

/** Every kind of fault; a new one is a file, a line here and a line above. */
export const FAULT_KINDS: { readonly [Name in FaultKindName]: FaultKind<FaultParameters[Name]> } = {
  status,
  reset,
  hang,
  truncate,
  malformed,
  slow,
};
