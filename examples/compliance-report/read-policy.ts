import { readFile } from "node:fs/promises";

import type { GetBackupComplianceArgs } from "pulumi-cbr";

/** The arguments that a policy file holds, or why there are none. */
export type Policy = { readonly args: GetBackupComplianceArgs } | { readonly reason: string };

/**
 * Reads a policy file. Whether its arguments are right is for the provider to say: it names every mistake.
 * @param path - A JSON file with the arguments of getBackupCompliance.
 */
export async function readPolicy(path: string): Promise<Policy> {
  const text = await readFile(path, "utf8").catch((error: unknown) => error as NodeJS.ErrnoException);
  if (typeof text !== "string") return refuse(path, `cannot be read (${text.code ?? text.message})`);
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
    if (isObject(value)) return { args: value as unknown as GetBackupComplianceArgs };
  } catch (error) {
    return refuse(path, `is not JSON: ${(error as Error).message}`);
  }
  return refuse(path, 'holds no JSON object, such as {"rules": [{"type": "lastSuccessWithin"}]}');
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(path: string, reason: string): Policy {
  return { reason: `the policy file ${path} ${reason}` };
}
