import grpc from "@grpc/grpc-js";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb.js";

import type { FunctionContext } from "../../functions/provider-function.ts";
import { checkGateInputs, OPERATION_GATE } from "../../schema/check-gate-inputs.ts";
import type { OperationGateArgs } from "../../schema/generated/types.ts";
import { InputInvalidError, withoutSecrets } from "../../support/failures.ts";
import { type Redact, redactor } from "../../support/redact.ts";
import type { Session } from "../session.ts";
import { StatusError, toStatus } from "../to-status.ts";
import { decodeProperties, type DecodedProperties } from "../values/decode-properties.ts";

/** What the requests about a resource have in common. */
interface ResourceRequest {
  getUrn(): string;
}

/**
 * Refuses a resource that the provider does not have.
 * @throws {StatusError} `INVALID_ARGUMENT`.
 */
export function refuseOthers(request: ResourceRequest): void {
  const [, , typeChain = ""] = request.getUrn().split("::");
  const type = typeChain.slice(typeChain.lastIndexOf("$") + 1);
  if (type === OPERATION_GATE) return;
  throw new StatusError(
    grpc.status.INVALID_ARGUMENT,
    `the cbr provider has no resource ${type}; it has ${OPERATION_GATE}`,
  );
}

/** The inputs of a gate as they arrived, and as they are used. */
export interface GateInputs extends DecodedProperties {
  /** Checked; those that are not known yet are left out. */
  readonly inputs: OperationGateArgs;
}

/**
 * Reads the inputs of a gate.
 * @throws {InputInvalidError} `CBR_INPUT_INVALID` with every failure at once.
 */
export function readGateInputs(struct: Struct | undefined): GateInputs {
  const decoded = decodeProperties(struct);
  const checked = checkGateInputs(decoded.properties);
  if ("failures" in checked) {
    throw new InputInvalidError(withoutSecrets(checked.failures, decoded.secrets));
  }
  return { ...decoded, inputs: checked.value };
}

/**
 * What the gate works with; undefined when the provider's own settings are not known yet.
 * @param session - The plugin's session, configured.
 * @param request - Lines of the log belong to its resource.
 * @param secrets - Values that must not be shown.
 * @param signal - Aborted when the caller goes away.
 */
export function gateContext(
  session: Session,
  request: ResourceRequest,
  secrets: readonly string[],
  signal: AbortSignal,
): FunctionContext | undefined {
  if (session.connection === undefined || session.unknownSettings.length > 0) return undefined;
  const { client, settings } = session.connection;
  // A refusal is remembered, and told to later calls as well, which do not know these secrets.
  settings.redact.learn(secrets);
  const redact = redactor(secrets);
  const hide: Redact = (text) => settings.redact(redact(text));
  return {
    client,
    settings,
    clock: session.clock,
    progress: session.log.progress(hide, request.getUrn()),
    signal: AbortSignal.any([signal, session.cancelled]),
  };
}

/**
 * Runs work of a gate: its errors become statuses that hold no secret, and every line of its log has arrived before the
 * answer.
 */
export async function answering<Result>(
  session: Session,
  secrets: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { status, message } = toStatus(error);
    throw new StatusError(status, redactor(secrets)(message));
  } finally {
    await session.log.flush();
  }
}
