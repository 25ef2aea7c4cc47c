import { runCommand } from "../engine/run-command.ts";

/** What changes how Node compiles and runs must not come from whoever builds: it would end up in what is built. */
const OF_NODE = /^NODE_(?!EXTRA_CA_CERTS$)/u;

/**
 * Runs a program of the build.
 * @returns What it wrote on stdout.
 * @throws {Error} When it fails, with its last words.
 */
export function runTool(command: string, args: readonly string[], cwd: string): Promise<string> {
  const variables = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_NODE.test(name)));
  return runCommand(command, args, { variables, cwd });
}
