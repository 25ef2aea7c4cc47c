/**
 * `make generate`: writes everything that is derived from schema.json. With `--check` nothing is written, and a
 * difference to what is committed ends with exit code 1.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { compileLookups } from "./compile-lookups.ts";
import { compileTypes } from "./compile-types.ts";
import { compileValidators, declareValidators } from "./compile-validators.ts";
import { readPackageSchema } from "./package-schema.ts";
import { toJsonSchema } from "./to-json-schema.ts";

const MARK = "// Code generated from schema.json by `make generate`. DO NOT EDIT.\n\n";

/** Validators that the provider needs at run time, by exported name. */
const VALIDATORS = {
  providerConfiguration: "ProviderConfiguration",
  getOperationLogsArgs: "GetOperationLogsArgs",
  getOperationLogArgs: "GetOperationLogArgs",
  getBackupComplianceArgs: "GetBackupComplianceArgs",
  operationGateArgs: "OperationGateArgs",
  operationLog: "OperationLog",
};

async function generate(): Promise<Record<string, string>> {
  const packageSchema = readPackageSchema();
  const schema = toJsonSchema(packageSchema);
  const types = await compileTypes(schema);
  return {
    "provider/schema/generated/lookups.ts": MARK + compileLookups(packageSchema),
    "provider/schema/generated/types.ts": MARK + types,
    "provider/schema/generated/validators.cjs": MARK + compileValidators(schema, VALIDATORS),
    "provider/schema/generated/validators.d.cts": MARK + declareValidators(VALIDATORS),
  };
}

const root = new URL("../../", import.meta.url);

function committed(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), "utf8");
  } catch {
    return undefined;
  }
}

const checking = process.argv.includes("--check");
for (const [path, content] of Object.entries(await generate())) {
  if (committed(path) === content) continue;
  if (checking) {
    process.stderr.write(
      `${path} differs from what schema.json gives: run \`make generate\` and commit it.\n`,
    );
    process.exitCode = 1;
  } else {
    mkdirSync(new URL(".", new URL(path, root)), { recursive: true });
    writeFileSync(new URL(path, root), content);
    process.stdout.write(`wrote ${path}\n`);
  }
}
