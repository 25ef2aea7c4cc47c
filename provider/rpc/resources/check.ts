import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { CheckRequest, CheckResponse } from "@pulumi/pulumi/proto/provider_pb.js";

import { checkGate } from "../../resources/operation-gate/check-gate.ts";
import { redactor } from "../../support/redact.ts";
import { toCheckFailures } from "../to-check-failures.ts";
import { decodeProperties } from "../values/decode-properties.ts";
import { refuseOthers } from "./gate-request.ts";

/** Check: every failure of the inputs at once; what is not known yet is left for later. The inputs stay as they are. */
export function check(request: CheckRequest): CheckResponse {
  refuseOthers(request);
  const { properties, unknowns, secrets } = decodeProperties(request.getNews());
  const redact = redactor(secrets);
  const failures = checkGate(properties, unknowns);
  const response = new messages.CheckResponse();
  response.setInputs(request.getNews());
  response.setFailuresList(
    toCheckFailures(failures.map(({ property, reason }) => ({ property, reason: redact(reason) }))),
  );
  return response;
}
