import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { ConfigureRequest, ConfigureResponse } from "@pulumi/pulumi/proto/provider_pb.js";

import { createCbrClient } from "../../api/cbr-client.ts";
import { resolveSettings } from "../../api/settings/resolve-settings.ts";
import type { Settings } from "../../api/settings/settings.ts";
import { ConfigurationError, withoutSecrets } from "../../support/failures.ts";
import { readConfiguration } from "../configuration.ts";
import type { Session } from "../session.ts";
import { decodeProperties } from "../values/decode-properties.ts";
import type { Plain } from "../values/special-values.ts";

/**
 * Configure: settings of the program, then of the environment, become the connection that functions use. Settings
 * that nobody gives are missed by the call that needs them, not here, so that a program that never asks needs none.
 * @throws {ConfigurationError} `CBR_CONFIGURATION` with every failure at once.
 */
export function configure(session: Session, request: ConfigureRequest): ConfigureResponse {
  const { properties, unknowns, secrets } = decodeProperties(request.getArgs());
  session.unknownSettings = unknowns;
  if (unknowns.length === 0) {
    const settings = settingsFrom(session, properties, secrets);
    session.connect({ settings, client: createCbrClient(settings, session) });
  }
  const response = new messages.ConfigureResponse();
  response.setAcceptsecrets(true);
  response.setSupportspreview(true);
  response.setAcceptresources(false);
  response.setAcceptoutputs(false);
  return response;
}

function settingsFrom(
  session: Session,
  properties: Readonly<Record<string, Plain>>,
  secrets: readonly string[],
): Settings {
  try {
    const read = readConfiguration(properties);
    if ("failures" in read) throw new ConfigurationError(read.failures);
    return resolveSettings(read.value, session.environment);
  } catch (error) {
    // A program may wrap any setting, also one whose value is quoted when it is malformed.
    if (error instanceof ConfigurationError)
      throw new ConfigurationError(withoutSecrets(error.failures, secrets));
    throw error;
  }
}
