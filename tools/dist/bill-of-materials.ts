import { repositoryRoot } from "../run/run-folder.ts";
import { type BundledPackage, keyOf } from "../build/bundled-packages.ts";
import type { NodeRuntime } from "./node-runtime.ts";
import { runTool } from "../build/run-tool.ts";
import { sha256Of } from "./sha256-of.ts";
import type { Target } from "./target.ts";

/** CycloneDX as far as it is looked at here. */
interface Bill {
  readonly metadata: { readonly component: { readonly "bom-ref": string; readonly licenses: unknown } };
  readonly components: readonly { readonly "bom-ref": string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly [member: string]: unknown;
}

/** What a bill is about. */
export interface Contents {
  readonly target: Target;
  /** Of the plugin. */
  readonly version: string;
  readonly runtime: NodeRuntime;
  readonly packages: readonly BundledPackage[];
}

/**
 * What is in an executable, as CycloneDX in JSON: npm's own list of what is installed, cut down to what is bundled, and Node.
 * It names no moment and no number of its own, so that the same content gives the same file.
 * @throws {Error} When something is bundled that package-lock.json does not have.
 */
export async function billOfMaterials({ target, version, runtime, packages }: Contents): Promise<string> {
  const bill = await listDependencies();
  const { "bom-ref": root, licenses } = bill.metadata.component;
  const node = nodeComponent(target, runtime, await sha256Of(runtime.executable));
  const kept = new Set([root, ...packages.map(keyOf)]);
  const components = bill.components.filter(({ "bom-ref": ref }) => kept.has(ref));
  const strangers = packages.map(keyOf).filter((key) => !components.some((each) => each["bom-ref"] === key));
  if (strangers.length > 0) {
    throw new Error(`bundled, but not in package-lock.json: ${strangers.join(", ")}. Run npm ci.`);
  }
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({
      ref,
      dependsOn: [...dependsOn.filter((each) => kept.has(each)), ...(ref === root ? [node["bom-ref"]] : [])],
    }));
  const component = { "bom-ref": root, type: "application", name: "pulumi-resource-cbr", version, licenses };
  const { $schema, bomFormat, specVersion } = bill;
  const whole = { $schema, bomFormat, specVersion, version: 1, metadata: { component } };
  return `${JSON.stringify({ ...whole, components: [node, ...components], dependencies }, undefined, 2)}\n`;
}

/** Everything: with `--omit dev`, npm leaves out what the plugin shares with the tools (npm/cli#7909). */
async function listDependencies(): Promise<Bill> {
  const args = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
  return JSON.parse(await runTool("npm", args, repositoryRoot)) as Bill;
}

function nodeComponent({ nodePackage }: Target, { version }: NodeRuntime, sha256: string) {
  return {
    "bom-ref": `${nodePackage}@${version}`,
    type: "platform",
    name: "node",
    version,
    purl: `pkg:npm/${nodePackage}@${version}`,
    cpe: `cpe:2.3:a:nodejs:node.js:${version}:*:*:*:-:*:*:*`,
    hashes: [{ alg: "SHA-256", content: sha256 }],
    licenses: [{ license: { id: "MIT" } }],
  };
}
