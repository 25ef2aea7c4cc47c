import { parseArgs } from "node:util";

/** What the command was told. */
export interface Options {
  /** Path of the policy file. */
  readonly policy: string;
  /** Where the verdict goes as JSON. */
  readonly json?: string;
  /** Where the verdict goes as JUnit XML. */
  readonly junit?: string;
  /** The setting `cbr:endpoint`, which no environment variable has. */
  readonly endpoint?: string;
  /** The setting `cbr:projectId`. */
  readonly projectId?: string;
}

/** What the words on the command line mean. */
export type Command =
  | { readonly kind: "run"; readonly options: Options }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly reason: string };

/** How the command is used. */
export const HELP = `Judges the operation log of the backup service by a policy.

  node examples/compliance-report/index.ts --policy policy.json [--json report.json] [--junit report.xml]

  --policy FILE       the arguments of getBackupCompliance, as JSON; required
  --json FILE         write the whole verdict there
  --junit FILE        write a JUnit XML report there
  --endpoint URL      where the service is, instead of the region's own address
  --project-id ID     the project to ask, instead of that of the environment
  -h, --help          show this

Region, project and keys come from the environment: HW_REGION_NAME, HW_PROJECT_ID, HW_ACCESS_KEY, HW_SECRET_KEY and
the others of the provider's settings. The pulumi CLI must be on PATH.

Exit code: 0 compliant, 1 not compliant, 2 wrong usage, 3 service not reached or data insufficient.
`;

const NAMES = ["policy", "json", "junit", "endpoint", "project-id"] as const;

/**
 * Reads the command line.
 * @param args - The words after the script.
 * @returns What to do; a mistake comes with its name and the remedy.
 */
export function parseOptions(args: readonly string[]): Command {
  const parsed = parseWords(args);
  if (typeof parsed === "string") return wrong(`${parsed}. The options are ${optionList()}.`);
  if (parsed.help === true) return { kind: "help" };
  const empty = NAMES.find((name) => parsed[name] === "");
  if (empty !== undefined) return wrong(`--${empty} is empty: give it a value, or leave it out.`);
  const { policy, json, junit, endpoint, "project-id": projectId } = parsed;
  if (policy === undefined)
    return wrong("--policy is missing: name the policy file, as in --policy policy.json.");
  const optional = { json, junit, endpoint, projectId };
  const given = Object.entries(optional).filter(([, value]) => value !== undefined);
  return { kind: "run", options: { policy, ...(Object.fromEntries(given) as Partial<Options>) } };
}

function parseWords(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        policy: { type: "string" },
        json: { type: "string" },
        junit: { type: "string" },
        endpoint: { type: "string" },
        "project-id": { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    return values;
  } catch (error) {
    // The first sentence names the option; the rest speaks of positional arguments, which there are none of.
    return (error as Error).message.split(/\.? *\n|\. /u)[0] ?? "";
  }
}

function optionList(): string {
  return [...NAMES.map((name) => `--${name}`), "--help"].join(", ");
}

function wrong(reason: string): Command {
  return { kind: "wrong", reason };
}
