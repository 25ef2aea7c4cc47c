import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Simulator } from "../../../simulator/index.ts";
import { repositoryRoot } from "../../../tools/run/run-folder.ts";
import { pluginFolder } from "./ways.ts";
import type { YamlSettings } from "./yaml-project.ts";

const PLUGIN = `plugins:
  providers:
    - name: cbr
      path: ${JSON.stringify(pluginFolder)}
`;

const LIST = `variables:
  failed:
    fn::invoke:
      function: cbr:index:getOperationLogs
      arguments:
        status: failed
outputs:
  count: \${failed.count}
  failed: \${failed.operationLogs}
`;

/** Lists what failed. */
export const listProgram = `name: list\nruntime: yaml\n${PLUGIN}${LIST}`;

/** The same, but nothing says where the plugin is. */
export const listWithoutPlugin = `name: list-attached\nruntime: yaml\n${LIST}`;

/**
 * An example in YAML, so that it holds wherever it lies.
 * @param name - Its folder.
 */
export function exampleProgram(name: string): string {
  const program = readFileSync(join(repositoryRoot, "examples", name, "Pulumi.yaml"), "utf8");
  const placed = program.replace("path: ../../bin", `path: ${JSON.stringify(pluginFolder)}`);
  if (placed === program) throw new Error(`${name} does not say where its plugin is`);
  return placed;
}

/** Settings that reach a simulator; `endpoint` may point elsewhere. */
export function settingsFor(simulator: Simulator, endpoint = simulator.endpoint): YamlSettings {
  const { region, projectId, accessKey, secretKey } = simulator;
  return {
    plain: { "cbr:endpoint": endpoint, "cbr:region": region, "cbr:projectId": projectId },
    secret: { "cbr:accessKey": accessKey, "cbr:secretKey": secretKey },
  };
}

/** Every place that a secret can be given in: the stack's settings, a provider's arguments, a function's arguments. */
export const secretsProgram = `name: secrets
runtime: yaml
${PLUGIN}config:
  key: { type: string, secret: true }
  signingKey: { type: string, secret: true }
  projectToken: { type: string, secret: true }
  resourceName: { type: string, secret: true }
  endpoint: { type: string }
  projectId: { type: string }
resources:
  withKeys:
    type: pulumi:providers:cbr
    properties:
      endpoint: \${endpoint}
      projectId: \${projectId}
      accessKey: \${key}
      secretKey: \${signingKey}
  withToken:
    type: pulumi:providers:cbr
    properties:
      endpoint: \${endpoint}
      projectId: \${projectId}
      token: \${projectToken}
variables:
  byDefault:
    fn::invoke:
      function: cbr:index:getOperationLogs
      arguments: { limit: 1, fields: [] }
  byKeys:
    fn::invoke:
      function: cbr:index:getOperationLogs
      arguments: { resourceName: "\${resourceName}", fields: [] }
      options: { provider: "\${withKeys}" }
  byToken:
    fn::invoke:
      function: cbr:index:getOperationLogs
      arguments: { limit: 1, fields: [] }
      options: { provider: "\${withToken}" }
outputs:
  counts: ["\${byDefault.count}", "\${byKeys.count}", "\${byToken.count}"]
`;
