/** What answers calls about logs and gates. */
export { invoke } from "./invoke.ts";
export { check } from "./resources/check.ts";
export { create } from "./resources/create.ts";
export { diff } from "./resources/diff.ts";
export { read } from "./resources/read.ts";
export { update } from "./resources/update.ts";
