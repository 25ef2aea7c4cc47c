import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EngineEnvironment } from "./environment.ts";
import { executableName } from "./find-executable.ts";
import { packageVersion } from "./package-version.ts";

/** A program that is built from one of the pinned Go modules. */
export interface GoPart {
  readonly name:
    "pulumi" | "pulumi-language-yaml" | "pulumi-resource-random" | "cbr-sdk-generator" | "actionlint";
  /** Such as `v3.259.0`. */
  readonly version: string;
  /** Absolute folder with go.mod and go.sum. */
  readonly module: string;
  /** Import path of its main package, or `.` for the module itself. */
  readonly mainPackage: string;
  readonly linkerFlags: string;
  /** The `go` line of go.mod: `1.25.11`. */
  readonly goVersion: string;
  /** For people who wait. */
  readonly expectation: string;
}

const modules = join(import.meta.dirname, "modules");
const small = "-s -w";

/** The Pulumi CLI, of the version in `modules/cli/go.mod`. */
export function cliPart(): GoPart {
  const module = join(modules, "cli");
  const version = requiredVersion(module, "github.com/pulumi/pulumi/pkg/v3");
  return {
    name: "pulumi",
    version,
    module,
    mainPackage: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
    linkerFlags: `${small} -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=${version}`,
    goVersion: goVersionOf(module),
    expectation: "about 5 minutes on 2 cores, once",
  };
}

/** The language host for YAML programs, of the version in `modules/yaml/go.mod`. */
export function yamlPart(): GoPart {
  const module = join(modules, "yaml");
  return {
    name: "pulumi-language-yaml",
    version: requiredVersion(module, "github.com/pulumi/pulumi-yaml"),
    module,
    mainPackage: "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml",
    linkerFlags: small,
    goVersion: goVersionOf(module),
    expectation: "about 1 minute, once",
  };
}

/** The stand-in for the plugin of @pulumi/random, of the version of that package. */
export function randomPart(): GoPart {
  const module = join(modules, "random");
  const version = packageVersion("@pulumi/random");
  return {
    name: "pulumi-resource-random",
    version: `v${version}`,
    module,
    mainPackage: ".",
    linkerFlags: `${small} -X main.version=${version}`,
    goVersion: goVersionOf(module),
    expectation: "about 2 minutes after the CLI, once",
  };
}

/** What writes the SDKs, by the generators of the versions in `tools/sdkgen/generator/go.mod`. */
export function sdkGeneratorPart(): GoPart {
  const module = join(import.meta.dirname, "..", "sdkgen", "generator");
  return {
    name: "cbr-sdk-generator",
    version: requiredVersion(module, "github.com/pulumi/pulumi/pkg/v3"),
    module,
    mainPackage: ".",
    linkerFlags: small,
    goVersion: goVersionOf(module),
    expectation: "1 to 3 minutes, once",
  };
}

/** What checks the workflows, of the version in `tools/workflows/actionlint/go.mod`. */
export function actionlintPart(): GoPart {
  const module = join(import.meta.dirname, "..", "workflows", "actionlint");
  const version = requiredVersion(module, "github.com/rhysd/actionlint");
  return {
    name: "actionlint",
    version,
    module,
    mainPackage: "github.com/rhysd/actionlint/cmd/actionlint",
    linkerFlags: small,
    goVersion: goVersionOf(module),
    expectation: "half a minute, once",
  };
}

/**
 * Names the folder that keeps a part once it is built. The name changes with everything that changes the program: version,
 * dependencies, own source, flags, system.
 */
export function partFolder(part: GoPart, { cacheFolder }: EngineEnvironment): string {
  const hash = createHash("sha256").update(`${part.mainPackage}\n${part.linkerFlags}\n`);
  const sources = part.mainPackage === "." ? ["go.mod", "go.sum", "main.go"] : ["go.mod", "go.sum"];
  for (const file of sources) hash.update(readFileSync(join(part.module, file)));
  const digest = hash.digest("hex").slice(0, 12);
  return join(
    cacheFolder,
    "engine",
    `${part.name}-${part.version}-${digest}-${process.platform}-${process.arch}`,
  );
}

/** Where a part lies once it is built. */
export function partFile(part: GoPart, environment: EngineEnvironment): string {
  return join(partFolder(part, environment), executableName(part.name));
}

function requiredVersion(module: string, dependency: string): string {
  return lineOf(module, new RegExp(`^(?:require)?\\s+${dependency.replaceAll(".", "\\.")} (v\\S+)`, "m"));
}

function goVersionOf(module: string): string {
  return lineOf(module, /^go (\S+)$/m);
}

function lineOf(module: string, pattern: RegExp): string {
  const value = pattern.exec(readFileSync(join(module, "go.mod"), "utf8"))?.[1];
  if (value === undefined) throw new Error(`${module}/go.mod has no line that matches ${String(pattern)}`);
  return value;
}
