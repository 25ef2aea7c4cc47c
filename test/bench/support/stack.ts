import type { ConfigMap, PulumiFn, Stack } from "@pulumi/pulumi/automation/index.js";
import { join } from "node:path";

import { inlineStack } from "../../../tools/run/inline-stack.ts";
import { createRunFolder, repositoryRoot } from "../../../tools/run/run-folder.ts";

const project = {
  name: "bench",
  runtime: "nodejs",
  plugins: {
    providers: [
      { name: "cbr", path: join(repositoryRoot, "bin") },
      { name: "bench", path: join(repositoryRoot, "bin/bench") },
    ],
  },
} as const;

/** Lends a maker of stacks of inline programs under the real engine; nothing of them stays. */
export async function withStacks<Result>(
  body: (stackOf: (program: PulumiFn, config: ConfigMap) => Promise<Stack>) => Promise<Result>,
): Promise<Result> {
  const folder = await createRunFolder();
  let made = 0;
  try {
    return await body((program, config) => {
      made += 1;
      return inlineStack(folder, { stackName: `bench-${made}`, program, project, config });
    });
  } finally {
    folder.dispose();
  }
}
