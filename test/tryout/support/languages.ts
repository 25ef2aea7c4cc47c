import { join } from "node:path";

import { packGo } from "../../../tools/dist/packages/pack-go.ts";
import { packJava } from "../../../tools/dist/packages/pack-java.ts";
import { packNodejs } from "../../../tools/dist/packages/pack-nodejs.ts";
import { packPython } from "../../../tools/dist/packages/pack-python.ts";
import type { PackageOrder } from "../../../tools/dist/packages/package-order.ts";
import { readEnvironment } from "../../../tools/engine/environment.ts";
import { runCommand } from "../../../tools/engine/run-command.ts";

/** A language as a new user meets it. */
export interface TriedLanguage {
  readonly name: string;
  /** From the root of the repository. */
  readonly readme: string;
  /** The heading of its part that is followed. Default: all of it. */
  readonly section?: string;
  /** As Pulumi.yaml names it: the end of the host's name. */
  readonly runtime: string;
  /** Packs what the user is handed beside the plugin. */
  readonly pack?: (order: PackageOrder) => Promise<readonly string[]>;
  /**
   * Keeps what the language's tools install in a folder that is thrown away. Downloads alone are shared with the machine.
   * @returns Variables for the tools.
   */
  readonly keepApart?: (folder: string) => Promise<Record<string, string>>;
  /**
   * What does the work of `pulumi up` where the CLI has no host for the language: it starts the same program file inline,
   * through the language's Automation API. A line of shell; `$INLINE` is the folder `test/tryout/inline`.
   */
  readonly inline?: string;
}

/** Those whose README has commands; YAML, which needs the least, comes first. */
export const LANGUAGES: readonly [TriedLanguage, ...TriedLanguage[]] = [
  { name: "YAML", readme: "README.md", section: "A program", runtime: "yaml" },
  {
    name: "TypeScript",
    readme: "sdk/nodejs/README.md",
    runtime: "nodejs",
    pack: packNodejs,
    // The machine's own Node may be too old for Pulumi; the one of the tests is not.
    inline: `"${process.execPath}" "$INLINE/up.ts"`,
  },
  {
    name: "Python",
    readme: "sdk/python/README.md",
    runtime: "python",
    pack: packPython,
    inline: `.venv/bin/python "$INLINE/up.py"`,
  },
  {
    name: "Go",
    readme: "sdk/go/cbr/README.md",
    runtime: "go",
    pack: packGo,
    keepApart: ownModules,
    // In a copy, since it comes to need what the program alone does not. In a test of Go, main is not what starts.
    inline: [
      `built=$(mktemp -d) && cp go.mod go.sum ./*.go "$INLINE/up_test.go" "$built"`,
      `(cd "$built" && go test -c -vet=off -mod=mod -o up .)`,
      `"$built/up"`,
    ].join(" && "),
  },
  {
    name: "Java",
    readme: "sdk/java/README.md",
    runtime: "java",
    pack: packJava,
    keepApart: (folder) => Promise.resolve(ownRepository(folder)),
  },
];

/** A module cache would hand out the SDK that an earlier try put into it; what it has downloaded serves as a proxy. */
async function ownModules(folder: string): Promise<Record<string, string>> {
  const { variables } = readEnvironment();
  const printed = await runCommand("go", ["env", "GOMODCACHE", "GOPROXY"], { variables, cwd: folder });
  const [modules = "", proxy = ""] = printed.split("\n");
  return {
    GOMODCACHE: join(folder, "modules"),
    GOPROXY: `file://${join(modules, "cache/download")},${proxy}`,
    // Without paths, so that what was compiled once serves the next try; and the cache can be removed.
    GOFLAGS: "-trimpath -modcacherw -buildvcs=false",
    GOTOOLCHAIN: variables["GOTOOLCHAIN"] ?? "local",
  };
}

function ownRepository(folder: string): Record<string, string> {
  const { MAVEN_OPTS = "" } = readEnvironment().variables;
  return { MAVEN_OPTS: `${MAVEN_OPTS} -Dmaven.repo.local=${join(folder, "maven")}`.trim() };
}
