import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildPart } from "../engine/build-part.ts";
import { readEnvironment } from "../engine/environment.ts";
import { sdkGeneratorPart } from "../engine/go-part.ts";
import { sayOnStderr } from "../engine/progress.ts";
import { runCommand } from "../engine/run-command.ts";
import { readPackageSchema } from "../generate/package-schema.ts";
import { readFolder } from "./folder-content.ts";

/** The languages whose SDKs are committed; for others there is `pulumi package gen-sdk`. */
export const SDK_LANGUAGES = ["nodejs", "python", "go", "java"] as const;

/** A language that has an SDK here. */
export type SdkLanguage = (typeof SDK_LANGUAGES)[number];

/** What the generators write and nobody here uses: builds go by the companions. */
const LEFT_OUT: Readonly<Record<SdkLanguage, RegExp>> = {
  nodejs: /^(README\.md|\.gitignore|package\.json)$/u,
  python: /(^|\/)(README\.md|\.gitignore)$/u,
  go: /^$/u,
  java: /^(README\.md|build\.gradle|settings\.gradle)$/u,
};

/**
 * Makes the SDK of a language.
 * @param language - Which one.
 * @param root - Of this repository, with a slash at its end.
 * @returns Its files: generated ones, and the companions of `companions/<language>/`.
 */
export async function generateSdk(language: SdkLanguage, root: string): Promise<Map<string, string>> {
  const environment = readEnvironment();
  const generator = await buildPart(sdkGeneratorPart(), environment, sayOnStderr);
  const folder = mkdtempSync(join(tmpdir(), "cbr-sdk-"));
  try {
    await runCommand(generator, [`${root}schema.json`, language, folder], {
      variables: environment.variables,
      cwd: folder,
    });
    const generated = [...readFolder(folder)].filter(([path]) => !LEFT_OUT[language].test(path));
    return new Map([...generated, ...companionsOf(language)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The files that a generator does not write, with the names and the version of schema.json filled in. */
function companionsOf(language: SdkLanguage): [path: string, text: string][] {
  const { name, version, language: names } = readPackageSchema();
  const { basePackage } = names.java;
  const values: Readonly<Record<string, string>> = {
    name,
    version,
    nodePackage: names.nodejs.packageName,
    pythonPackage: names.python.packageName,
    goModule: names.go.importBasePath,
    mavenGroup: basePackage,
    // The Java SDK reads its version from a resource beside its classes.
    javaFolder: `${basePackage.replaceAll(".", "/")}/${name}`,
  };
  const fill = (text: string): string =>
    text.replaceAll(/@(\w+)@/gu, (all, value: string) => values[value] ?? all);
  return [...readFolder(join(import.meta.dirname, "companions", language))].map(([path, text]) => [
    fill(path),
    fill(text),
  ]);
}
