import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { CreateRequest, CreateResponse } from "@pulumi/pulumi/proto/provider_pb.js";

import type { Session } from "../session.ts";
import { evaluate } from "./evaluate.ts";
import { refuseOthers } from "./gate-request.ts";

/**
 * Create: waits until the gate opens. An error leaves nothing in the state. A preview looks once and leaves the outputs
 * unknown.
 */
export async function create(
  session: Session,
  request: CreateRequest,
  signal: AbortSignal,
): Promise<CreateResponse> {
  refuseOthers(request);
  const response = new messages.CreateResponse();
  response.setProperties(await evaluate(session, request, request.getProperties(), signal));
  // A gate exists nowhere but in the state: its name is its identity.
  response.setId(request.getPreview() ? "" : request.getUrn().slice(request.getUrn().lastIndexOf("::") + 2));
  return response;
}
