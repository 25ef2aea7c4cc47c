import { readFileSync } from "node:fs";
import { UsageError } from "./usage-error.ts";

/**
 * Reads a file that holds JSON.
 * @param subject - The option and file as the person wrote them, for the error.
 * @param path - The file.
 * @returns Its text, and what it means.
 * @throws {UsageError} When it cannot be read or is no JSON.
 */
export function readJsonFile(subject: string, path: string): { text: string; value: unknown } {
  const text = readText(subject, path);
  try {
    return { text, value: JSON.parse(text) as unknown };
  } catch (error) {
    throw new UsageError(subject, "the file is not JSON", `Correct it (${String(error)})`);
  }
}

function readText(subject: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(subject, "the file cannot be read", `Name one that can (${String(error)})`);
  }
}
