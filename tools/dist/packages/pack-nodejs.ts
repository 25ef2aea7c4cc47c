import { buildNodeSdk } from "../../build/node-sdk.ts";
import { runTool } from "../../build/run-tool.ts";
import { readPackageSchema } from "../../generate/package-schema.ts";
import { repositoryRoot } from "../../run/run-folder.ts";
import type { PackageOrder } from "./package-order.ts";

/**
 * Builds and packs the SDK for Node.js, with `dynamic/` in it, as npm installs it.
 * @returns Its name: `pulumi-cbr-<version>.tgz`.
 * @throws {Error} When its sources do not compile.
 */
export async function packNodejs({ folder }: PackageOrder): Promise<readonly string[]> {
  await buildNodeSdk();
  const { packageName } = readPackageSchema().language.nodejs;
  const flags = ["--workspace", packageName, "--pack-destination", folder, "--silent"];
  return [await runTool("npm", ["pack", ...flags], repositoryRoot)];
}
