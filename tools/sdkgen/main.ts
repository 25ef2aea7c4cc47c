/**
 * `make sdk`: writes the SDK of each language from schema.json by Pulumi's own generators. With `--check` nothing is
 * written, and a difference to what is committed ends with exit code 1.
 */
import { reasonOf, sayOnStderr } from "../engine/progress.ts";
import { compareFolder, replaceFolder } from "./folder-content.ts";
import { generateSdk, SDK_LANGUAGES } from "./generate-sdk.ts";

const root = new URL("../../", import.meta.url).pathname;

async function main(checking: boolean): Promise<number> {
  let differing = 0;
  for (const language of SDK_LANGUAGES) {
    const folder = `sdk/${language}`;
    const content = await generateSdk(language, root);
    if (!checking) replaceFolder(`${root}${folder}`, content);
    for (const path of checking ? compareFolder(`${root}${folder}`, content) : []) {
      sayOnStderr(`${folder}/${path} differs from what schema.json gives: run \`make sdk\` and commit it`);
      differing += 1;
    }
    if (!checking) sayOnStderr(`${folder}: ${content.size} files`);
  }
  return differing === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.includes("--check"));
} catch (error) {
  sayOnStderr(reasonOf(error));
  process.exitCode = 1;
}
