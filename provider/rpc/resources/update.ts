import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { UpdateRequest, UpdateResponse } from "@pulumi/pulumi/proto/provider_pb.js";

import type { Session } from "../session.ts";
import { evaluate } from "./evaluate.ts";
import { refuseOthers } from "./gate-request.ts";

/** Update: waits as Create does; an error keeps the state as it was, and what depends on the gate unchanged. */
export async function update(
  session: Session,
  request: UpdateRequest,
  signal: AbortSignal,
): Promise<UpdateResponse> {
  refuseOthers(request);
  const response = new messages.UpdateResponse();
  response.setProperties(await evaluate(session, request, request.getNews(), signal));
  return response;
}
