/**
 * `make workflows`: checks `.github/` and the scripts of CI. What is wrong goes to stdout, and ends with exit code 1.
 */
import { reasonOf, sayOnStderr } from "../engine/progress.ts";
import { repositoryRoot } from "../run/run-folder.ts";
import { checkWorkflows } from "./check-workflows.ts";
import { ensureLinters } from "./linters.ts";

try {
  const findings = await checkWorkflows(repositoryRoot, await ensureLinters(sayOnStderr));
  process.stdout.write(findings.map((each) => `${each}\n`).join("\n"));
  process.exitCode = findings.length === 0 ? 0 : 1;
} catch (error) {
  sayOnStderr(reasonOf(error));
  process.exitCode = 1;
}
