import type { DuplicateParameters } from "./kinds/duplicate.ts";
import { duplicate } from "./kinds/duplicate.ts";
import type { ExpireParameters } from "./kinds/expire.ts";
import { expire } from "./kinds/expire.ts";
import type { GzipBombParameters } from "./kinds/gzip-bomb.ts";
import { gzipBomb } from "./kinds/gzip-bomb.ts";
import type { HangParameters } from "./kinds/hang.ts";
import { hang } from "./kinds/hang.ts";
import type { HugeParameters } from "./kinds/huge.ts";
import { huge } from "./kinds/huge.ts";
import type { LengthParameters } from "./kinds/length.ts";
import { length } from "./kinds/length.ts";
import type { MalformedParameters } from "./kinds/malformed.ts";
import { malformed } from "./kinds/malformed.ts";
import type { ResetParameters } from "./kinds/reset.ts";
import { reset } from "./kinds/reset.ts";
import type { ShiftParameters } from "./kinds/shift.ts";
import { shift } from "./kinds/shift.ts";
import type { SkewParameters } from "./kinds/skew.ts";
import { skew } from "./kinds/skew.ts";
import type { SlowParameters } from "./kinds/slow.ts";
import { slow } from "./kinds/slow.ts";
import type { StatusParameters } from "./kinds/status.ts";
import { status } from "./kinds/status.ts";
import type { TruncateParameters } from "./kinds/truncate.ts";
import { truncate } from "./kinds/truncate.ts";
import type { WrongTypesParameters } from "./kinds/wrong-types.ts";
import { wrongTypes } from "./kinds/wrong-types.ts";
import type { FaultKind } from "./fault-kind.ts";

/** The parameters of each kind of fault. */
export interface FaultParameters {
  status: StatusParameters;
  reset: ResetParameters;
  hang: HangParameters;
  truncate: TruncateParameters;
  malformed: MalformedParameters;
  slow: SlowParameters;
  length: LengthParameters;
  huge: HugeParameters;
  "gzip-bomb": GzipBombParameters;
  duplicate: DuplicateParameters;
  shift: ShiftParameters;
  "wrong-types": WrongTypesParameters;
  expire: ExpireParameters;
  skew: SkewParameters;
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
  length,
  huge,
  "gzip-bomb": gzipBomb,
  duplicate,
  shift,
  "wrong-types": wrongTypes,
  expire,
  skew,
};
