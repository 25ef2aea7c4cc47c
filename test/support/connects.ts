import type { ConnectLimit } from "../../provider/api/transport/limit-connects.ts";
import { systemClock } from "../../provider/support/clock.ts";

/** More time to connect than loopback ever takes. */
export const CONNECTS: ConnectLimit = { timeoutMs: 60_000, clock: systemClock };
