import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { injectFault } from "../faults/inject-fault.ts";
import { createService } from "../operations/create-service.ts";
import type { Route } from "../router/route.ts";
import { findRoute } from "../router/route.ts";
import type { World } from "../world.ts";
import { Exchange } from "./exchange.ts";
import type { ReceivedRequest } from "./received-request.ts";
import { receiveRequest } from "./received-request.ts";
import type { RecordedRequest } from "./recorded-request.ts";

/**
 * Leads one request from its arrival to its end: read, recorded, delayed, answered or spoilt by a fault.
 * @param message - What node:http received.
 * @param response - Where the answer goes.
 * @param world - All that answers depend on.
 * @param record - Takes the record at arrival.
 * @param finish - Takes the same record when the exchange is over.
 */
export async function handleRequest(
  message: IncomingMessage,
  response: ServerResponse,
  world: World,
  record: (request: RecordedRequest) => void,
  finish: (request: RecordedRequest) => void,
): Promise<void> {
  const { clock, latencyMs } = world.settings;
  const request = await receiveRequest(message);
  const route = findRoute(request.method, request.path);
  const recorded = describe(request, route, clock.now());
  record(recorded);
  response.once("close", () => {
    recorded.tookMs = clock.now() - recorded.at;
    finish(recorded);
  });
  const service = createService(request, route, recorded.requestId, world);
  const exchange = new Exchange(recorded, response, clock, service);
  const fault = world.faults.next(route?.operation);
  if (!(await exchange.wait(latencyMs))) return;
  if (fault) await injectFault(fault, exchange);
  else exchange.send(exchange.answer());
}

function describe(request: ReceivedRequest, route: Route | undefined, at: number): RecordedRequest {
  return {
    method: request.method,
    path: request.path,
    query: Object.fromEntries(request.query),
    headers: request.headers,
    body: request.body.toString("utf8"),
    operation: route?.operation,
    requestId: randomBytes(16).toString("hex"),
    at,
    status: undefined,
    tookMs: undefined,
  };
}
