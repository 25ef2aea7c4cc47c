/**
 * Script: `node install-official.ts <root>` downloads the official Pulumi CLI, of the version of @pulumi/pulumi, into
 * `<root>/bin`. Exit code 1 and one line on stderr when that fails.
 */
const root = process.argv[2];
if (root === undefined) throw new Error("usage: node install-official.ts <root>");

try {
  // Loading this takes half a second: the reason why it is done here and by no importer of `ensureEngine`.
  const { PulumiCommand } = await import("@pulumi/pulumi/automation/index.js");
  await PulumiCommand.install({ root });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
