import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type {
  ProviderHandshakeRequest,
  ProviderHandshakeResponse,
} from "@pulumi/pulumi/proto/provider_pb.js";

import type { Session } from "../session.ts";

/** Handshake: learns the engine's address for the log and says which values the provider takes: secrets, as they are. */
export function handshake(session: Session, request: ProviderHandshakeRequest): ProviderHandshakeResponse {
  const address = request.getEngineAddress();
  if (address !== "") session.attach(address);
  const response = new messages.ProviderHandshakeResponse();
  response.setAcceptSecrets(true);
  response.setAcceptResources(false);
  response.setAcceptOutputs(false);
  response.setSupportsAutonamingConfiguration(false);
  return response;
}
