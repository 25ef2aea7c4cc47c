import type { SimulatorClock } from "../clock.ts";
import type { Route } from "../router/route.ts";
import type { ReceivedRequest } from "../server/received-request.ts";
import type { Service } from "../server/service.ts";
import type { World } from "../world.ts";
import { serviceFailure } from "./failures.ts";
import { letLogsAppear } from "./let-logs-appear.ts";
import { perform } from "./perform.ts";

/**
 * Binds the world to one request.
 * @param request - The request as received.
 * @param route - Where it leads; undefined when nowhere.
 * @param requestId - The id that the answer carries.
 * @param world - All that answers depend on.
 * @returns What stands behind the exchange.
 */
export function createService(
  request: ReceivedRequest,
  route: Route | undefined,
  requestId: string,
  world: World,
): Service {
  const { clock } = world.settings;
  return {
    answer: (skewMs) => {
      try {
        return perform(request, route, requestId, skewMs === 0 ? world : skewed(world, skewMs));
      } catch (error) {
        return serviceFailure(500, "9910", `Unknown error. The simulator failed: ${String(error)}`);
      }
    },
    expireCredentials: () => {
      world.gatekeeper.tokens.expireIssued(clock.now());
      world.gatekeeper.keys.expireIssued(clock.now());
    },
    letLogsAppear: (count) => letLogsAppear(count, request.query, world),
  };
}

function skewed(world: World, skewMs: number): World {
  const { settings, gatekeeper } = world;
  const right = settings.clock;
  const clock: SimulatorClock = {
    now: () => right.now() + skewMs,
    wait: (ms, signal) => right.wait(ms, signal),
  };
  return { ...world, settings: { ...settings, clock }, gatekeeper: { ...gatekeeper, clock } };
}
