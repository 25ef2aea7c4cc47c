/** What answers calls about settings. */
export { checkConfig } from "./check-config.ts";
export { configure } from "./configure.ts";
export { diffConfig } from "./diff-config.ts";
