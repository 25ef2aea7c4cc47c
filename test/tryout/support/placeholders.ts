import { ownTarget } from "../../../tools/dist/target.ts";
import { repositoryRoot } from "../../../tools/run/run-folder.ts";
import type { SimulatorReady } from "../../../tools/run/start-simulator.ts";

/** What a reader puts in the place of each placeholder. */
export type Placeholders = Readonly<Record<string, string>>;

/**
 * The placeholders of the READMEs, each with what it stands for on this machine. Whatever else a README says is left as it is.
 * @param packages - The folder of what `make dist` builds.
 * @param simulator - What stands in for the service.
 */
export function placeholdersFor(packages: string, simulator: SimulatorReady): Placeholders {
  return {
    "<packages>": packages,
    "<os>-<arch>": ownTarget().name,
    "<this repository>": repositoryRoot.replace(/\/$/u, ""),
    "<port>": new URL(simulator.endpoint).port,
    "<endpoint>": simulator.endpoint,
    "<region>": simulator.region,
    "<project ID>": simulator.projectId,
    "<access key>": simulator.accessKey,
    "<secret key>": simulator.secretKey,
  };
}

/** Fills in what a text leaves to its reader. */
export function fill(text: string, placeholders: Placeholders): string {
  return Object.entries(placeholders).reduce((filled, [name, value]) => filled.replaceAll(name, value), text);
}

/**
 * Fills in commands.
 * @throws {Error} When a placeholder is left that nobody knows.
 */
export function fillCommands(commands: readonly string[], placeholders: Placeholders): string[] {
  return commands.map((command) => {
    const filled = fill(command, placeholders);
    const [unknown] = /<[a-z][\w -]*>/iu.exec(filled) ?? [];
    if (unknown !== undefined) throw new Error(`nobody knows what ${unknown} stands for: ${command}`);
    return filled;
  });
}
