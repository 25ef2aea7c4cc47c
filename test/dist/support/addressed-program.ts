import { ledger } from "../../engine/support/gate-logs.ts";

/** Where the engine is told to look. */
interface Address {
  /** Of the plugin. Default: none is asked for. */
  readonly version?: string;
  /** With `${VERSION}` where the engine puts the version. */
  readonly url: string;
}

/** A YAML program that counts all logs and has a gate for the ledger, both with a plugin from a certain address. */
export function addressedProgram({ version, url }: Address): string {
  // YAML programs have a meaning of their own for ${…}.
  const address = `pluginDownloadURL: "${url.replaceAll("$", () => "$$")}"`;
  const options = `options: { ${version === undefined ? "" : `version: ${version}, `}${address} }`;
  return `name: addressed
runtime: yaml
resources:
  gate:
    type: cbr:index:OperationGate
    properties: { filter: { resourceName: ${ledger.name} } }
    ${options}
variables:
  logs:
    fn::invoke:
      function: cbr:index:getOperationLogs
      ${options}
outputs: { count: "\${logs.count}", passed: "\${gate.passed}" }
`;
}
