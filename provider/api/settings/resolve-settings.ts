import type { ProviderConfiguration } from "../../schema/generated/types.ts";
import type { Environment } from "../../support/environment.ts";
import { ConfigurationError, type Failure } from "../../support/failures.ts";
import { redactor } from "../../support/redact.ts";
import { endpointUrl } from "./endpoint-url.ts";
import { namingSource, readEnvironment } from "./read-environment.ts";
import { readCertificates } from "./read-certificates.ts";
import { readProxies } from "./read-proxies.ts";
import { resolveCredentials } from "./resolve-credentials.ts";
import type { Credentials, Settings } from "./settings.ts";
import { timeLimitMs } from "./time-limit.ts";
import type { SettingName } from "./variables.ts";

const DEFAULTS = { cloud: "myhuaweicloud.com", maxRetries: 3, pagesInFlight: 4, maxPages: 2000 };

const CREDENTIALS: readonly SettingName[] = ["accessKey", "secretKey", "securityToken", "token"];

/**
 * Settles what the client works with: the program's configuration first, then the environment, setting by setting;
 * credentials as one set from one of the two. What nobody gives is no error here: the call that needs it says so.
 * @param configuration - As the program gave it, checked by the schema.
 * @param environment - Where the fallbacks are.
 * @throws {ConfigurationError} `CBR_CONFIGURATION` with everything that is malformed or contradicts itself.
 */
export function resolveSettings(configuration: ProviderConfiguration, environment: Environment): Settings {
  const explicit = CREDENTIALS.some((name) => configuration[name] !== undefined);
  const fallback = readEnvironment(environment, (name) =>
    CREDENTIALS.includes(name) ? !explicit : configuration[name] === undefined,
  );
  const failures: Failure[] = [...fallback.failures];
  const merged: ProviderConfiguration = { ...fallback.settings, ...configuration };
  const credentials = resolveCredentials(
    [
      { settings: configuration, nameOf: (name) => `cbr:${name}` },
      { settings: fallback.settings, nameOf: (name) => fallback.sources.get(name) ?? name },
    ],
    failures,
  );
  const network = {
    proxies: readProxies(environment, failures),
    certificates: readCertificates(configuration.caCertificate, environment, failures),
  };
  const malformed: Failure[] = [];
  const settings = settle(merged, credentials, network, malformed);
  failures.push(...malformed.map((failure) => namingSource(failure, fallback.sources)));
  if (failures.length > 0) throw new ConfigurationError(failures);
  return settings;
}

function settle(
  merged: ProviderConfiguration,
  credentials: Credentials | undefined,
  network: Pick<Settings, "proxies" | "certificates">,
  failures: Failure[],
): Settings {
  const insecure = merged.insecure ?? false;
  return {
    region: merged.region,
    projectId: merged.projectId,
    projectName: merged.projectName,
    endpoint: endpointUrl("endpoint", merged.endpoint, insecure, failures),
    iamEndpoint: endpointUrl("iamEndpoint", merged.iamEndpoint, insecure, failures),
    cloud: merged.cloud ?? DEFAULTS.cloud,
    credentials,
    enterpriseProjectId: merged.enterpriseProjectId,
    ...network,
    insecure,
    maxRetries: merged.maxRetries ?? DEFAULTS.maxRetries,
    connectTimeoutMs: timeLimitMs("connectTimeout", merged.connectTimeout, failures),
    requestTimeoutMs: timeLimitMs("requestTimeout", merged.requestTimeout, failures),
    callTimeoutMs: timeLimitMs("callTimeout", merged.callTimeout, failures),
    pagesInFlight: merged.pagesInFlight ?? DEFAULTS.pagesInFlight,
    maxPages: merged.maxPages ?? DEFAULTS.maxPages,
    redact: redactor([
      ...CREDENTIALS.map((name) => merged[name] as string | undefined),
      ...[network.proxies.https, network.proxies.http].flatMap((proxy) => proxy?.secrets ?? []),
    ]),
  };
}
