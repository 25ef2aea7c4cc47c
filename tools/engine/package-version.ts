import { createRequire } from "node:module";

/**
 * The version of an installed npm package.
 * @returns Such as `4.21.2`.
 * @throws {Error} When it is not installed.
 */
export function packageVersion(name: string): string {
  const require = createRequire(import.meta.url);
  return (require(`${name}/package.json`) as { version: string }).version;
}
