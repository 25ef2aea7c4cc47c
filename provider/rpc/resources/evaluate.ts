import type { Struct } from "google-protobuf/google/protobuf/struct_pb.js";

import { DEFAULT_TIMEOUT_MS, passGate } from "../../resources/operation-gate/pass-gate.ts";
import { previewGate } from "../../resources/operation-gate/preview-gate.ts";
import { ConfigurationError, InputInvalidError } from "../../support/failures.ts";
import type { Session } from "../session.ts";
import { allSecret, encodeProperties } from "../values/encode-properties.ts";
import { type Plain, UNKNOWN } from "../values/special-values.ts";
import { answering, gateContext, type GateInputs, readGateInputs } from "./gate-request.ts";

/** What Create and Update have in common. */
interface EvaluationRequest {
  getUrn(): string;
  getPreview(): boolean;
  /** Seconds; 0 when the program does not say. */
  getTimeout(): number;
}

const MS_PER_SECOND = 1000;

const UNKNOWN_OUTPUTS = {
  verdict: UNKNOWN,
  passed: UNKNOWN,
  passedAt: UNKNOWN,
  operationLogId: UNKNOWN,
  attempts: UNKNOWN,
};

/**
 * Evaluates a gate: in a preview by one look that leaves the outputs unknown, else until it opens.
 * @param session - The plugin's session, configured.
 * @param request - Whether it is a preview, and how long to wait.
 * @param properties - The inputs as they arrived.
 * @param signal - Aborted when the caller goes away.
 * @returns The inputs as they arrived with the outputs beside them: secret ones all, when an input is.
 */
export async function evaluate(
  session: Session,
  request: EvaluationRequest,
  properties: Struct | undefined,
  signal: AbortSignal,
): Promise<Struct> {
  const given = readGateInputs(properties);
  const raw = (properties?.toJavaScript() ?? {}) as Record<string, Plain>;
  const outputs = await answering(session, given.secrets, () =>
    request.getPreview()
      ? previewed(session, request, given, signal)
      : passed(session, request, given, signal),
  );
  return encodeProperties({ ...raw, ...(given.secretNames.length > 0 ? allSecret(outputs) : outputs) });
}

async function previewed(
  session: Session,
  request: EvaluationRequest,
  { inputs, unknowns, secrets }: GateInputs,
  signal: AbortSignal,
): Promise<object> {
  const context = gateContext(session, request, secrets, signal);
  // What is not known before the update cannot be judged before it either.
  if (context !== undefined && unknowns.length === 0) await previewGate(inputs, context);
  const { operationLogId } = inputs;
  return { ...UNKNOWN_OUTPUTS, ...(operationLogId === undefined ? {} : { operationLogId }) };
}

async function passed(
  session: Session,
  request: EvaluationRequest,
  { inputs, unknowns, secrets }: GateInputs,
  signal: AbortSignal,
): Promise<object> {
  if (unknowns.length > 0) {
    const reason = "is not known, so the gate cannot be evaluated";
    throw new InputInvalidError(unknowns.map((property) => ({ property, reason })));
  }
  const context = gateContext(session, request, secrets, signal);
  if (context === undefined) throw notReady(session);
  const seconds = request.getTimeout();
  return passGate(inputs, seconds > 0 ? seconds * MS_PER_SECOND : DEFAULT_TIMEOUT_MS, context);
}

function notReady({ unknownSettings }: Session): ConfigurationError {
  const reason = "is not known, so the gate cannot ask the service";
  const failures = unknownSettings.map((name) => ({ property: `cbr:${name}`, reason }));
  const unconfigured = { property: "", reason: "Configure must come before Create and Update" };
  return new ConfigurationError(failures.length > 0 ? failures : [unconfigured]);
}
