import { readEnvironment } from "../../../tools/engine/environment.ts";
import { runCommand } from "../../../tools/engine/run-command.ts";

const LIMIT_MS = 10 * 60_000;

/**
 * Runs the go command to its end. It fetches no toolchain unless the user lets it, and leaves go.mod and go.sum as they are: what they
 * lack is an error.
 * @param args - Its arguments.
 * @param cwd - A folder of a module.
 * @returns What it printed on stdout.
 */
export function runGo(args: readonly string[], cwd: string): Promise<string> {
  const { variables } = readEnvironment();
  const own = {
    GOTOOLCHAIN: variables["GOTOOLCHAIN"] ?? "local",
    CGO_ENABLED: variables["CGO_ENABLED"] ?? "0",
    GOFLAGS: "-mod=readonly -buildvcs=false",
    GOWORK: "off",
  };
  return runCommand("go", args, { variables: { ...variables, ...own }, cwd, limitMs: LIMIT_MS });
}
