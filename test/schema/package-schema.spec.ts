import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { checkArguments } from "../../provider/schema/check-arguments.ts";
import { functionTokens } from "../../provider/functions/invoke-function.ts";
import { PACKAGE_VERSION } from "../../provider/schema/generated/lookups.ts";
import { packageSchemaText } from "../../provider/schema/package-schema.ts";

interface Spec {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Spec>>;
  readonly required?: readonly string[];
  readonly enum?: readonly { readonly value: string; readonly description: string }[];
  readonly oneOf?: readonly object[];
  readonly $ref?: string;
}

interface Schema {
  readonly version: string;
  readonly config: { readonly variables: Readonly<Record<string, Spec>> };
  readonly provider: { readonly inputProperties: Readonly<Record<string, Spec>> };
  readonly types: Readonly<Record<string, Spec>>;
  readonly functions: Readonly<Record<string, { readonly inputs: Spec; readonly outputs: Spec }>>;
  readonly resources: Readonly<
    Record<string, Spec & { readonly inputProperties: Readonly<Record<string, Spec>> }>
  >;
}

const schema = JSON.parse(packageSchemaText()) as Schema;
const definition = (token: string): Spec => schema.types[`cbr:index:${token}`] ?? assert.fail(token);
const described = (name: string, spec: Spec): void => {
  assert.ok((spec.description ?? "").length > 10, `${name} has no description`);
};

describe("schema: the package", () => {
  it("[U] has the version of package.json", () => {
    const { version } = JSON.parse(
      readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
    ) as Schema;
    assert.equal(PACKAGE_VERSION, version);
  });

  it("[U] has a handler for each function and a function for each handler", () => {
    assert.deepEqual([...functionTokens].sort(), Object.keys(schema.functions).sort());
  });

  it("[U] gives the members of a log inline where getOperationLog answers them", () => {
    const { outputs } = schema.functions["cbr:index:getOperationLog"] ?? assert.fail();
    assert.deepEqual(outputs.properties, definition("OperationLog").properties);
    assert.deepEqual(outputs.required, definition("OperationLog").required);
  });

  it("[U] gives the members of a verdict inline where getBackupCompliance answers them", () => {
    const { outputs } = schema.functions["cbr:index:getBackupCompliance"] ?? assert.fail();
    assert.deepEqual(outputs.properties, definition("BackupCompliance").properties);
    assert.deepEqual(outputs.required, definition("BackupCompliance").required);
  });

  it("[U] keeps every input of a gate in its state", () => {
    const { inputProperties, properties } = schema.resources["cbr:index:OperationGate"] ?? assert.fail();
    for (const name of Object.keys(inputProperties)) assert.ok(properties?.[name] !== undefined, name);
  });

  it("[U] lists every member of a log in OperationLogField", () => {
    const { properties = {} } = definition("OperationLog");
    const members = Object.keys(properties);
    const fields = definition("OperationLogField").enum?.map(({ value }) => value) ?? [];
    assert.deepEqual([...fields].sort(), members.sort());
  });

  it("[U] gives the provider the settings of the configuration", () => {
    assert.deepEqual(schema.provider.inputProperties, schema.config.variables);
  });

  it("[U] keeps enums strict on input and open on output", () => {
    const { inputs } = schema.functions["cbr:index:getOperationLogs"] ?? assert.fail();
    assert.equal(inputs.properties?.["status"]?.$ref, "#/types/cbr:index:OperationStatus");
    assert.equal(definition("OperationLog").properties?.["status"]?.oneOf?.length, 2);
    assert.ok("failures" in checkArguments("cbr:index:getOperationLogs", { status: "paused" }));
  });

  it("[U] describes every type, member, argument, result and enum value", () => {
    for (const [token, spec] of Object.entries(schema.types)) {
      described(token, spec);
      for (const [name, member] of Object.entries(spec.properties ?? {}))
        described(`${token}.${name}`, member);
      for (const value of spec.enum ?? []) described(`${token}=${value.value}`, value);
    }
    for (const [token, { inputProperties, properties }] of Object.entries(schema.resources)) {
      for (const [name, member] of Object.entries(inputProperties)) described(`${token} ${name}`, member);
      for (const [name, member] of Object.entries(properties ?? {})) described(`${token}.${name}`, member);
    }
    for (const [token, { inputs, outputs }] of Object.entries(schema.functions)) {
      for (const [name, member] of Object.entries({ ...inputs.properties, ...outputs.properties })) {
        described(`${token} ${name}`, member);
      }
    }
  });
});
