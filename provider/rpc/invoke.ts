import grpc from "@grpc/grpc-js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { InvokeRequest } from "@pulumi/pulumi/proto/provider_pb.js";

import { functionTokens, invokeFunction, isFunctionToken } from "../functions/invoke-function.ts";
import { ConfigurationError, type Failure, InputInvalidError } from "../support/failures.ts";
import { type Redact, redactor } from "../support/redact.ts";
import type { Session } from "./session.ts";
import { toCheckFailures } from "./to-check-failures.ts";
import { StatusError, toStatus } from "./to-status.ts";
import { decodeProperties, type DecodedProperties } from "./values/decode-properties.ts";
import type { OutgoingMessage } from "./values/encoded-message.ts";
import { allSecret, encodeInvokeResponse } from "./values/encode-properties.ts";
import { ValueKeeper } from "./values/value-keeper.ts";

/**
 * Invoke: runs a function. Failures of arguments and settings come back as `failures`, all at once; an error of the
 * service becomes the status. A preview is no different: reading changes nothing.
 * @param session - The plugin's session, configured.
 * @param request - Token and arguments; secrets among them make the whole result secret.
 * @param signal - Aborted when the caller goes away.
 * @returns The encoded message.
 */
export async function invoke(
  session: Session,
  request: InvokeRequest,
  signal: AbortSignal,
): Promise<OutgoingMessage> {
  const decoded = decodeProperties(request.getArgs());
  const redact = redactor(decoded.secrets);
  try {
    // A refusal is remembered, and told to later calls as well, which do not know these secrets.
    session.connection?.settings.redact.learn(decoded.secrets);
    const keeper = new ValueKeeper();
    const result = await run(session, request.getTok(), decoded, { redact, signal, keeper });
    return encodeInvokeResponse(decoded.secretNames.length > 0 ? allSecret(result) : result);
  } catch (error) {
    const failures = failuresOf(error);
    if (failures === undefined) {
      // The client hides the settings' secrets in its errors; those among the arguments are known here only.
      const { status, message } = toStatus(error);
      throw new StatusError(status, redact(message));
    }
    return refusal(failures.map(({ property, reason }) => ({ property, reason: redact(reason) })));
  } finally {
    await session.log.flush();
  }
}

function refusal(failures: readonly Failure[]): Buffer {
  const response = new messages.InvokeResponse();
  response.setFailuresList(toCheckFailures(failures));
  return Buffer.from(response.serializeBinary());
}

function run(
  session: Session,
  token: string,
  { properties, unknowns }: DecodedProperties,
  { redact, signal, keeper }: { redact: Redact; signal: AbortSignal; keeper: ValueKeeper },
): Promise<object> {
  if (!isFunctionToken(token)) {
    throw refused(`the cbr provider has no function ${token}; it has ${functionTokens.join(", ")}`);
  }
  refuseUnknowns(unknowns, (name) => `${name}: is not known yet; the function can be asked only once it is`);
  refuseUnknowns(
    session.unknownSettings,
    (name) => `cbr:${name}: is not known yet; ask once the provider is configured`,
  );
  if (session.connection === undefined) throw refused("Configure must come before Invoke");
  const { client, settings } = session.connection;
  const hide: Redact = (text) => settings.redact(redact(text));
  const context = {
    client,
    settings,
    clock: session.clock,
    progress: session.log.progress(hide),
    signal: AbortSignal.any([signal, session.cancelled]),
    keep: keeper.keep.bind(keeper),
  };
  return invokeFunction(token, properties, context);
}

function refuseUnknowns(names: readonly string[], describe: (name: string) => string): void {
  if (names.length > 0) throw refused(names.map(describe).join("; "));
}

function failuresOf(error: unknown): readonly Failure[] | undefined {
  if (error instanceof InputInvalidError || error instanceof ConfigurationError) return error.failures;
  return undefined;
}

function refused(message: string): StatusError {
  return new StatusError(grpc.status.INVALID_ARGUMENT, message);
}
