import { mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";

import { readEnvironment } from "../../../tools/engine/environment.ts";
import { repositoryRoot } from "../../../tools/run/run-folder.ts";

/** What a new user does not have: settings of Pulumi, of this provider and of npm's scripts, and another project's environment. */
const OTHERS =
  /^(PULUMI_|HW_|HUAWEICLOUD_|CLOUD_SDK_|CBR_|npm_(?!config_(cache|registry|userconfig)$)|INIT_CWD$|NODE_(?!EXTRA_CA_CERTS$)|PYTHON|VIRTUAL_ENV|GOWORK$|CLASSPATH$)/iu;

/**
 * The variables of a try: login, state, plugins and temporary files are of this try alone.
 * @param desk - The folder that is thrown away after the try.
 * @param engine - The folder of the CLI and its hosts.
 */
export function tryVariables(desk: string, engine: string): Record<string, string> {
  for (const folder of ["state", "tmp"]) mkdirSync(join(desk, folder));
  const all = Object.entries(readEnvironment().variables);
  const own = Object.fromEntries(all.filter(([name]) => !OTHERS.test(name))) as Record<string, string>;
  const path = readEnvironment().path.filter((folder) => !folder.startsWith(repositoryRoot));
  return {
    ...own,
    PATH: [engine, ...path].join(delimiter),
    TMPDIR: join(desk, "tmp"),
    PULUMI_HOME: join(desk, "home"),
    PULUMI_BACKEND_URL: `file://${join(desk, "state")}`,
    PULUMI_CONFIG_PASSPHRASE: "only for a try",
    PULUMI_IGNORE_AMBIENT_PLUGINS: "true",
    PULUMI_SKIP_UPDATE_CHECK: "1",
    // In the place of a person who answers "yes".
    PULUMI_SKIP_CONFIRMATIONS: "true",
    CBR_METADATA_ENDPOINT: "off",
  };
}
