import type { ProviderConfiguration } from "../../schema/generated/types.ts";
import { checkConfiguration } from "../../schema/check-configuration.ts";
import type { Environment } from "../../support/environment.ts";
import { ConfigurationError, type Failure, withoutSecrets } from "../../support/failures.ts";
import { redactor } from "../../support/redact.ts";
import { endpointUrl } from "./endpoint-url.ts";
import { type Choice, chooseIdentity } from "./identity/choose-identity.ts";
import { AGENCY_SETTINGS, DOMAIN_SETTINGS, IDENTITY_SETTINGS } from "./identity/given-identity.ts";
import { metadataEndpoint } from "./identity/metadata-endpoint.ts";
import { secretsOf } from "./identity/identity.ts";
import { namingSource, readEnvironment } from "./read-environment.ts";
import { readCertificates } from "./read-certificates.ts";
import { readProxies } from "./read-proxies.ts";
import type { Settings } from "./settings.ts";
import { timeLimitMs } from "./time-limit.ts";
import { type SettingName, VARIABLES } from "./variables.ts";

const DEFAULTS = { cloud: "myhuaweicloud.com", maxRetries: 3, pagesInFlight: 4, maxPages: 2000 };

/**
 * Settles what the client works with: the program's configuration first, then the environment, setting by setting; who
 * asks, and in whose place, as one set from the first place that says so. What nobody gives is no error here: the call
 * that needs it says so.
 * @param configuration - As the program gave it, checked by the schema.
 * @param environment - Where the fallbacks are.
 * @throws {ConfigurationError} `CBR_CONFIGURATION` with everything that is malformed or contradicts itself.
 */
export function resolveSettings(configuration: ProviderConfiguration, environment: Environment): Settings {
  const fallback = readEnvironment(environment, wantedBeside(configuration));
  const failures: Failure[] = [...fallback.failures];
  const merged: ProviderConfiguration = { ...fallback.settings, ...configuration };
  const insecure = merged.insecure ?? false;
  const malformed: Failure[] = [];
  const choice = chooseIdentity(
    {
      configuration: { settings: configuration, nameOf: (name) => `cbr:${name}` },
      environment: {
        settings: fallback.settings,
        nameOf: (name) => fallback.sources.get(name) ?? VARIABLES[name]?.[0] ?? name,
      },
      variables: environment,
      metadata: metadataEndpoint(merged.metadataEndpoint, insecure, malformed),
    },
    failures,
  );
  const network = {
    proxies: readProxies(environment, failures),
    certificates: readCertificates(configuration.caCertificate, environment, failures),
  };
  const settings = settle(withFile(merged, choice, failures), choice, network, malformed);
  failures.push(...malformed.map((failure) => namingSource(failure, fallback.sources)));
  if (failures.length > 0)
    throw new ConfigurationError(withoutSecrets(failures, secretsAmong(merged, choice)));
  return settings;
}

/** A secret may stand in the wrong setting as well, whose value is quoted. */
function secretsAmong(merged: ProviderConfiguration, { signIn }: Choice): (string | undefined)[] {
  const { accessKey, secretKey, securityToken, token, password } = merged;
  return [accessKey, secretKey, securityToken, token, password, ...secretsOf(signIn?.identity)];
}

/** Which variables count beside the configuration: those of who asks, and of an agency, only when it says nothing of it. */
function wantedBeside(configuration: ProviderConfiguration): (name: SettingName) => boolean {
  const says = (names: readonly SettingName[]): boolean =>
    names.some((name) => configuration[name] !== undefined);
  const who = says(IDENTITY_SETTINGS);
  const sets = [
    { names: IDENTITY_SETTINGS, given: who },
    { names: DOMAIN_SETTINGS as readonly SettingName[], given: who },
    { names: AGENCY_SETTINGS as readonly SettingName[], given: says(AGENCY_SETTINGS) },
  ];
  return (name) => {
    const set = sets.find(({ names }) => names.includes(name));
    return set === undefined ? configuration[name] === undefined : !set.given;
  };
}

/**
 * Fills in what the file that says who asks says of the place. Its project belongs to its own region; which region a fixed
 * endpoint is of, only the settings can tell.
 */
function withFile(
  merged: ProviderConfiguration,
  { beside = {} }: Choice,
  failures: Failure[],
): ProviderConfiguration {
  const given = Object.entries({
    region: beside.region,
    projectId: merged.projectName === undefined ? beside.projectId : undefined,
    iamEndpoint: merged.iamEndpoint === undefined ? beside.iamEndpoint : undefined,
  }).filter(([, value]) => value !== undefined);
  const checked = checkFile(Object.fromEntries(given), merged.insecure ?? false);
  if ("failures" in checked) {
    failures.push(
      ...checked.failures.map((failure) => ({ ...failure, reason: `of the file: ${failure.reason}` })),
    );
    return merged;
  }
  return { ...placeInFile(checked.value, merged), ...merged };
}

function placeInFile(file: ProviderConfiguration, merged: ProviderConfiguration): ProviderConfiguration {
  if (file.region === undefined) return file;
  const asked = merged.region ?? (merged.endpoint === undefined ? file.region : undefined);
  if (asked === file.region) return file;
  return file.iamEndpoint === undefined ? {} : { iamEndpoint: file.iamEndpoint };
}

function checkFile(given: object, insecure: boolean): ReturnType<typeof checkConfiguration> {
  const checked = checkConfiguration(given);
  if ("failures" in checked) return checked;
  const failures: Failure[] = [];
  endpointUrl("iamEndpoint", checked.value.iamEndpoint, insecure, failures);
  return failures.length === 0 ? checked : { failures };
}

function settle(
  merged: ProviderConfiguration,
  { signIn, lookedAt }: Choice,
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
    signIn,
    lookedAt,
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
      ...secretsOf(signIn?.identity),
      ...[network.proxies.https, network.proxies.http].flatMap((proxy) => proxy?.secrets ?? []),
    ]),
  };
}
