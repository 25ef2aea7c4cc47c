import { pluginFolder } from "./ways.ts";

const FRAME = `name: gated-yaml
runtime: yaml
plugins:
  providers:
    - name: cbr
      path: ${JSON.stringify(pluginFolder)}
`;

/** A gate that looks at the ledger, and a release that depends on it. */
export const gatedYaml = `${FRAME}resources:
  gate:
    type: cbr:index:OperationGate
    properties:
      filter: { resourceName: ledger }
      pollInterval: { min: 100ms, max: 200ms }
  release:
    type: random:RandomPet
    properties: { keepers: { version: v1 } }
    options: { dependsOn: ["\${gate}"] }
outputs:
  log: \${gate.operationLogId}
`;

/** Nothing but the plugin. */
export const emptyYaml = `${FRAME}resources: {}\n`;

/** Looks a gate up instead of declaring it. */
export const lookedUpYaml = `${FRAME}resources:
  gate:
    type: cbr:index:OperationGate
    get: { id: gate }
`;
