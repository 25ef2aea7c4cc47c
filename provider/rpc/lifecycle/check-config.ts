import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { CheckRequest, CheckResponse } from "@pulumi/pulumi/proto/provider_pb.js";

import { resolveSettings } from "../../api/settings/resolve-settings.ts";
import { SECRET_SETTINGS } from "../../schema/generated/lookups.ts";
import { ConfigurationError, type Failure, withoutSecrets } from "../../support/failures.ts";
import { readConfiguration, withSecretsWrapped } from "../configuration.ts";
import { toCheckFailures } from "../to-check-failures.ts";
import type { Session } from "../session.ts";
import { decodeProperties } from "../values/decode-properties.ts";
import { encodeProperties } from "../values/encode-properties.ts";
import type { Plain } from "../values/special-values.ts";

/**
 * CheckConfig: every failure of the configuration at once, with keys, tokens and passwords wrapped as secrets in the
 * answer, which is what the engine stores. Contradictions are looked for only when every setting is known.
 */
export function checkConfig(session: Session, request: CheckRequest): CheckResponse {
  const news = request.getNews();
  const { properties, unknowns, secrets, secretNames } = decodeProperties(news);
  const response = new messages.CheckResponse();
  response.setInputs(encodeProperties(withSecretsWrapped(news?.toJavaScript() ?? {})));
  const failures = failuresOf(session, properties, unknowns.length > 0);
  response.setFailuresList(
    toCheckFailures(withoutSecrets(failures, secrets), [...SECRET_SETTINGS, ...secretNames]),
  );
  return response;
}

function failuresOf(
  session: Session,
  properties: Readonly<Record<string, Plain>>,
  partial: boolean,
): readonly Failure[] {
  const read = readConfiguration(properties);
  if ("failures" in read) return read.failures;
  if (partial) return [];
  try {
    resolveSettings(read.value, session.environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.failures;
    throw error;
  }
}
