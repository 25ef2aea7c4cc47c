/** Variables that the provider reads, or that would change what the tests see. */
const READ = /^(HW_|HUAWEICLOUD_|CLOUD_SDK_|PULUMI_DEBUG_PROVIDERS$)/u;

/** Hides the settings that the machine's own environment has for the service. */
export interface HiddenVariables {
  /** Puts them back. */
  restore(): void;
}

/** Takes the variables that the provider reads out of this process's environment, and so out of its children's. */
export function hideCloudVariables(): HiddenVariables {
  const hidden = Object.entries(process.env).filter(([name]) => READ.test(name));
  for (const [name] of hidden) Reflect.deleteProperty(process.env, name);
  return {
    restore: () => {
      for (const [name, value] of hidden) process.env[name] = value;
    },
  };
}
