import grpc from "@grpc/grpc-js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { ReadRequest, ReadResponse } from "@pulumi/pulumi/proto/provider_pb.js";

import { StatusError } from "../to-status.ts";
import { refuseOthers } from "./gate-request.ts";

/**
 * Read: a refresh gives back what is stored, without asking anybody: it would ask with the configuration of the last
 * update, and evaluating is Diff's. There is nothing that could be imported.
 */
export function read(request: ReadRequest): ReadResponse {
  refuseOthers(request);
  const stored = request.getProperties();
  if (stored === undefined || stored.getFieldsMap().getLength() === 0) {
    throw new StatusError(
      grpc.status.INVALID_ARGUMENT,
      "an OperationGate cannot be imported or looked up: it exists only in the state of the program that declares it; declare it instead",
    );
  }
  const response = new messages.ReadResponse();
  response.setId(request.getId());
  response.setProperties(stored);
  response.setInputs(request.getInputs());
  return response;
}
