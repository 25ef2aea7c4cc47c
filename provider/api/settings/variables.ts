import type { ProviderConfiguration } from "../../schema/generated/types.ts";

/** The name of a setting of the provider. */
export type SettingName = keyof ProviderConfiguration;

/**
 * The environment variables that stand in for a setting, in order of precedence.
 * @see api.md, "Authentication"
 */
export const VARIABLES: Readonly<Partial<Record<SettingName, readonly string[]>>> = {
  region: ["HW_REGION_NAME"],
  projectId: ["HW_PROJECT_ID", "HUAWEICLOUD_SDK_PROJECT_ID"],
  projectName: ["HW_PROJECT_NAME"],
  iamEndpoint: ["HW_AUTH_URL", "HUAWEICLOUD_SDK_IAM_ENDPOINT"],
  cloud: ["HW_CLOUD"],
  accessKey: ["HW_ACCESS_KEY", "HUAWEICLOUD_SDK_AK", "CLOUD_SDK_AK"],
  secretKey: ["HW_SECRET_KEY", "HUAWEICLOUD_SDK_SK", "CLOUD_SDK_SK"],
  securityToken: ["HW_SECURITY_TOKEN", "HUAWEICLOUD_SDK_SECURITY_TOKEN"],
  token: ["HW_AUTH_TOKEN"],
  userName: ["HW_USER_NAME"],
  password: ["HW_USER_PASSWORD"],
  domainName: ["HW_DOMAIN_NAME"],
  domainId: ["HW_DOMAIN_ID"],
  agencyName: ["HW_ASSUME_ROLE_AGENCY_NAME"],
  agencyDomainName: ["HW_ASSUME_ROLE_DOMAIN_NAME"],
  sharedConfigFile: ["HW_SHARED_CONFIG_FILE"],
  profile: ["HW_PROFILE"],
  credentialsFile: ["HUAWEICLOUD_SDK_CREDENTIALS_FILE"],
  metadataEndpoint: ["CBR_METADATA_ENDPOINT"],
  enterpriseProjectId: ["HW_ENTERPRISE_PROJECT_ID"],
  insecure: ["HW_INSECURE"],
  maxRetries: ["HW_MAX_RETRIES"],
};

/** How to give a setting, in words: `cbr:region or HW_REGION_NAME`. */
export function waysToSet(name: SettingName): string {
  return [`cbr:${name}`, ...(VARIABLES[name] ?? [])].join(" or ");
}
