import type { Exchange } from "../server/exchange.ts";
import type { Fault } from "./fault.ts";
import type { FaultKind } from "./fault-kind.ts";
import type { FaultKindName } from "./kinds.ts";
import { FAULT_KINDS } from "./kinds.ts";

/**
 * Lets an exchange go wrong.
 * @param fault - How.
 * @param exchange - The exchange to spoil.
 */
export async function injectFault(fault: Fault, exchange: Exchange): Promise<void> {
  // Kind and parameters go together by the type of Fault; the compiler cannot follow that through the table.
  const kinds = FAULT_KINDS as Readonly<Record<FaultKindName, Pick<FaultKind<never>, "apply">>>;
  const kind = kinds[fault.do] as Pick<FaultKind<Fault>, "apply">;
  await kind.apply(fault, exchange);
}
