/**
 * `make release-check`: `node tools/release/main.ts <tag> [--repository <owner>/<name>] [--notes <file>]` says whether the commit
 * may be released under the tag. stdout gets `version=…` and `address=…`, the file what the changelog says of the version.
 * Whatever goes wrong ends with exit code 1.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { reasonOf, sayOnStderr } from "../engine/progress.ts";
import { repositoryRoot } from "../run/run-folder.ts";
import { checkRelease } from "./check-release.ts";
import { readReleaseState } from "./release-state.ts";

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { repository: { type: "string" }, notes: { type: "string" } },
  });
  const [tag, ...rest] = positionals;
  if (tag === undefined || rest.length > 0) throw new Error("which tag? Name one, such as v0.1.0");
  const { version, address, notes } = checkRelease(
    await readReleaseState(repositoryRoot, tag, values.repository),
  );
  if (values.notes !== undefined) writeFileSync(values.notes, `${notes}\n`);
  process.stdout.write(`version=${version}\naddress=${address}\n`);
} catch (error) {
  sayOnStderr(reasonOf(error));
  process.exitCode = 1;
}
