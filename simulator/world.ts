import type { Gatekeeper } from "./auth/authenticate.ts";
import type { Tokens } from "./auth/tokens.ts";
import type { LogStore } from "./data/log-store.ts";
import type { FaultPlan } from "./faults/fault-plan.ts";
import type { Settings } from "./settings.ts";

/** All that answers depend on: what is fixed, and the two things that can be exchanged while it runs. */
export interface World {
  readonly settings: Settings;
  readonly gatekeeper: Gatekeeper;
  /** The sessions of the metadata service. */
  readonly metadataSessions: Tokens;
  logs: LogStore;
  faults: FaultPlan;
}
