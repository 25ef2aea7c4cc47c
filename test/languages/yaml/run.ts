/**
 * Runs a program of YAML by the CLI and its host, and prints its outputs, or the refusal, as one line of JSON. The argument is the file
 * of the request; its `workDir` has the program already: Pulumi.yaml is all of it.
 */
import { readFileSync } from "node:fs";

import {
  CommandError,
  type ConfigMap,
  LocalWorkspace,
  PulumiCommand,
} from "@pulumi/pulumi/automation/index.js";

const [file = ""] = process.argv.slice(2);
const {
  workDir,
  stack: stackName,
  config,
} = JSON.parse(readFileSync(file, "utf8")) as {
  workDir: string;
  stack: string;
  config: ConfigMap;
};
const pulumiCommand = await PulumiCommand.get({ skipVersionCheck: true });
const stack = await LocalWorkspace.createOrSelectStack({ stackName, workDir }, { pulumiCommand });
await stack.setAllConfig(config);
const answer = await stack.up().then(
  ({ outputs }) => ({ outputs }),
  (error: unknown) => {
    if (error instanceof CommandError) return { refused: error.message };
    throw error;
  },
);
console.log(JSON.stringify(answer));
