import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { DiffRequest, DiffResponse } from "@pulumi/pulumi/proto/provider_pb.js";

import { gateChanges } from "../../resources/operation-gate/gate-changes.ts";
import type { Session } from "../session.ts";
import { decodeProperties } from "../values/decode-properties.ts";
import { answering, gateContext, readGateInputs, refuseOthers } from "./gate-request.ts";

/**
 * Diff: evaluates the gate again, under the configuration of the day. Nothing is ever replaced; what is not known to hold
 * is reported as a change of the verdict, so that Update decides.
 */
export async function diff(
  session: Session,
  request: DiffRequest,
  signal: AbortSignal,
): Promise<DiffResponse> {
  refuseOthers(request);
  const { inputs, unknowns, secrets } = readGateInputs(request.getNews());
  const former = decodeProperties(request.getOldInputs()).properties;
  const { passed } = decodeProperties(request.getOlds()).properties;
  const context = gateContext(session, request, secrets, signal);
  const changes =
    unknowns.length > 0
      ? unknowns
      : await answering(session, secrets, () => gateChanges(former, passed === true, inputs, context));
  return answerOf(changes);
}

function answerOf(changes: readonly string[]): DiffResponse {
  const { DiffChanges } = messages.DiffResponse;
  const response = new messages.DiffResponse();
  response.setChanges(changes.length === 0 ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME);
  response.setDiffsList([...changes]);
  response.setHasdetaileddiff(true);
  for (const name of changes) {
    const detail = new messages.PropertyDiff();
    detail.setKind(messages.PropertyDiff.Kind.UPDATE);
    detail.setInputdiff(name !== "verdict");
    response.getDetaileddiffMap().set(name, detail);
  }
  return response;
}
