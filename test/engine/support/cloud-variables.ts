/** Variables that the provider reads, or that would change what the tests see. */
const READ = /^(HW_|HUAWEICLOUD_|CLOUD_SDK_|CBR_|PULUMI_DEBUG_PROVIDERS$)/u;

/**
 * Keeps the settings that the machine's own environment has for the service, and its metadata service, from the tests of
 * a suite, and from their child processes. To be called in `describe`.
 */
export function withoutCloudVariables(): void {
  let hidden: [string, string | undefined][] = [];
  before(() => {
    hidden = Object.entries(process.env).filter(([name]) => READ.test(name));
    for (const [name] of hidden) Reflect.deleteProperty(process.env, name);
    process.env["CBR_METADATA_ENDPOINT"] = "off";
  });
  after(() => {
    Reflect.deleteProperty(process.env, "CBR_METADATA_ENDPOINT");
    for (const [name, value] of hidden) process.env[name] = value;
  });
}
