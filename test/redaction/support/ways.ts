import type { SimulatorOptions } from "../../../simulator/index.ts";
import { secret } from "../../rpc/resources/support/special.ts";
import type { Canaries } from "./canary.ts";

/** What a way puts in, and where. */
export interface Way {
  /** Must not be seen anywhere, by name. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Of the provider, beside the endpoints. */
  readonly configuration?: object;
  /** Of the plugin's process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** By their path in the home folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** Beside the filter that every call has. */
  readonly filter?: object;
  /** Makes the canaries the right credentials. */
  readonly simulator?: SimulatorOptions;
  /** User and password for a proxy, as they stand in its URL. */
  readonly proxy?: string;
}

const AGENCY = { agencyName: "simulator-agency", agencyDomainName: "simulator-domain" };
const USER = { userName: "simulator-user", domainName: "simulator-domain" };

function keysOf(canaries: Canaries): Record<"accessKey" | "secretKey", string> {
  return { accessKey: canaries.plain(20), secretKey: canaries.chinese(40) };
}

function wrapped(values: object): object {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, secret(value)]));
}

/** Every way by which a secret gets in. */
export const WAYS: Readonly<Record<string, (canaries: Canaries) => Way>> = {
  "a token of the configuration": (canaries) => {
    const secrets = { token: canaries.spiky(48) };
    return { secrets, configuration: wrapped(secrets), simulator: secrets };
  },
  "a long token of the environment": (canaries) => {
    const secrets = { token: canaries.spiky(3000) };
    return { secrets, environment: { HW_AUTH_TOKEN: secrets.token }, simulator: secrets };
  },
  "temporary keys of the configuration": (canaries) => {
    const secrets = { ...keysOf(canaries), securityToken: canaries.spiky(400) };
    return { secrets, configuration: secrets, simulator: secrets };
  },
  "keys of the environment": (canaries) => {
    const secrets = keysOf(canaries);
    const environment = { HUAWEICLOUD_SDK_AK: secrets.accessKey, HUAWEICLOUD_SDK_SK: secrets.secretKey };
    return { secrets, environment, simulator: secrets };
  },
  "a password of the configuration": (canaries) => {
    const secrets = { password: canaries.chinese(48) };
    return { secrets, configuration: { ...USER, ...wrapped(secrets) }, simulator: secrets };
  },
  "a password of the environment": (canaries) => {
    const secrets = { password: canaries.spiky(24) };
    const environment = {
      HW_USER_NAME: USER.userName,
      HW_DOMAIN_NAME: USER.domainName,
      HW_USER_PASSWORD: secrets.password,
    };
    return { secrets, environment, simulator: secrets };
  },
  "a password that takes an agency on": (canaries) => {
    const secrets = { password: canaries.spiky(64) };
    return { secrets, configuration: { ...USER, ...secrets, ...AGENCY }, simulator: secrets };
  },
  "keys that take an agency on": (canaries) => {
    const secrets = keysOf(canaries);
    return { secrets, configuration: { ...wrapped(secrets), ...AGENCY }, simulator: secrets };
  },
  "a profile of the command line": (canaries) => {
    const secrets = { ...keysOf(canaries), securityToken: canaries.spiky(200) };
    const { accessKey, secretKey, securityToken } = secrets;
    const profile = {
      name: "default",
      mode: "AKSK",
      accessKeyId: accessKey,
      secretAccessKey: secretKey,
      securityToken,
    };
    const file = JSON.stringify({ current: "default", profiles: [profile] });
    return { secrets, files: { ".hcloud/config.json": file }, simulator: secrets };
  },
  "a credentials file": (canaries) => {
    const secrets = keysOf(canaries);
    const file = `[basic]\nak = ${secrets.accessKey}\nsk = ${secrets.secretKey}\n`;
    return { secrets, files: { ".huaweicloud/credentials": file }, simulator: secrets };
  },
  "the metadata service": () => ({ secrets: {} }),
  "a proxy's password": (canaries) => {
    const secrets = { token: canaries.plain(64), "proxy's password": canaries.chinese(32) };
    const { token } = secrets;
    const proxy = `somebody:${encodeURIComponent(secrets["proxy's password"])}`;
    return { secrets, configuration: { token, insecure: true }, simulator: { token }, proxy };
  },
  "an argument": (canaries) => {
    const secrets = { token: canaries.plain(40), resourceName: canaries.chinese(24) };
    const { token, resourceName } = secrets;
    return {
      secrets,
      configuration: { token },
      filter: { resourceName: secret(resourceName) },
      simulator: { token },
    };
  },
};
