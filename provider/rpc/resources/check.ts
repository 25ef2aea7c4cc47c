import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { CheckRequest, CheckResponse } from "@pulumi/pulumi/proto/provider_pb.js";

import { checkGate } from "../../resources/operation-gate/check-gate.ts";
import { withoutSecrets } from "../../support/failures.ts";
import { toCheckFailures } from "../to-check-failures.ts";
import { decodeProperties } from "../values/decode-properties.ts";
import { refuseOthers } from "./gate-request.ts";

/** Check: every failure of the inputs at once; what is not known yet is left for later. The inputs stay as they are. */
export function check(request: CheckRequest): CheckResponse {
  refuseOthers(request);
  const { properties, unknowns, secrets, secretNames } = decodeProperties(request.getNews());
  const failures = checkGate(properties, unknowns);
  const response = new messages.CheckResponse();
  response.setInputs(request.getNews());
  response.setFailuresList(toCheckFailures(withoutSecrets(failures, secrets), secretNames));
  return response;
}
