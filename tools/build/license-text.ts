import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { repositoryRoot } from "../run/run-folder.ts";
import { type BundledPackage, keyOf } from "./bundled-packages.ts";

const LICENSE = /^(licen[cs]e|copying|notice)\b/iu;
const RULE = "=".repeat(80);

/**
 * The licences of everything that is in a bundle or an executable: the project's own, Node's where it is in there, and
 * that of each bundled package. Most of them ask that their text goes with every copy.
 * @param packages - What is bundled.
 * @param node - What Node comes under. Default: it is not in there.
 */
export function licenseText(packages: readonly BundledPackage[], node?: string): string {
  const parts = [
    readFileSync(join(repositoryRoot, "LICENSE"), "utf8"),
    ...(node === undefined ? [] : [section("Node.js", node)]),
    ...packages.map((each) => section(`${keyOf(each)} (${each.license})`, textOf(each))),
  ];
  return parts.join("\n");
}

function textOf({ folder, license }: BundledPackage): string {
  const files = readdirSync(folder).filter((name) => LICENSE.test(name));
  if (files.length === 0) return `The package comes without a text and names its licence: ${license}.\n`;
  return files
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}

function section(title: string, text: string): string {
  return `${RULE}\n${title}\n${RULE}\n\n${text.trimEnd()}\n`;
}
