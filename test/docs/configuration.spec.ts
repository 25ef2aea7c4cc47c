import assert from "node:assert/strict";

import { readCredentialsFile } from "../../provider/api/settings/identity/read-credentials-file.ts";
import { readProfile } from "../../provider/api/settings/identity/read-profile.ts";
import { VARIABLES } from "../../provider/api/settings/variables.ts";
import { packageSchemaText } from "../../provider/schema/package-schema.ts";
import { readDocument } from "./support/documents.ts";
import { codesIn, type Table, tablesOf } from "./support/markdown.ts";

interface Schema {
  readonly config: {
    readonly variables: Readonly<
      Record<string, { readonly secret?: boolean; readonly minimum?: number; readonly maximum?: number }>
    >;
  };
}

const settings = (JSON.parse(packageSchemaText()) as Schema).config.variables;
const variables: Readonly<Record<string, readonly string[] | undefined>> = VARIABLES;
const { text } = readDocument("docs/configuration.md");
const isOfSettings = ({ header }: Table): boolean => header[0] === "setting";
const column = ({ header }: Table, row: readonly string[], name: RegExp): string =>
  row[header.findIndex((title) => name.test(title))] ?? "";

/** What the page says of each setting, in its order. */
const rows = tablesOf(text)
  .filter(isOfSettings)
  .flatMap((table) =>
    table.rows.map((row) => ({
      name: codesIn(row[0] ?? "")[0] ?? "",
      meaning: column(table, row, /meaning/u),
      range: column(table, row, /default/u),
      environment: codesIn(column(table, row, /environment/u)),
    })),
  );

const wordsOf = (document: string, form: RegExp): string[] => [...new Set(document.match(form) ?? [])].sort();
const VARIABLE = /\b(?:HW|HUAWEICLOUD|CLOUD)_[A-Z_]+\b/gu;
const known = new Set(Object.values(variables).flatMap((names = []) => names));

describe("docs: the settings", () => {
  it("[U] are all there, each once, and no others", () => {
    assert.deepEqual(rows.map(({ name }) => name).sort(), Object.keys(settings).sort());
  });

  it("[U] have the variables that are read, in their order", () => {
    assert.deepEqual(
      rows.map(({ name, environment }) => [name, environment]),
      rows.map(({ name }) => [name, variables[name] ?? []]),
    );
  });

  it("[U] are called secret where they are", () => {
    assert.deepEqual(
      rows.filter(({ meaning }) => meaning.startsWith("secret. ")).map(({ name }) => name),
      rows.filter(({ name }) => settings[name]?.secret === true).map(({ name }) => name),
    );
  });

  it("[U] have the ranges that the schema holds numbers to", () => {
    const bounded = rows.filter(({ name }) => settings[name]?.minimum !== undefined);
    assert.ok(bounded.length > 0);
    for (const { name, range } of bounded) {
      const { minimum = 0, maximum = 0 } = settings[name] ?? {};
      assert.ok(range.endsWith(`, ${minimum}–${maximum}`), `${name}: ${range}`);
    }
  });

  for (const path of ["docs/configuration.md", "README.md", "SECURITY.md", "docs/network.md"]) {
    it(`[U] ${path} names no variable and no cbr: setting that does not exist`, () => {
      const document = readDocument(path).text;
      assert.deepEqual(
        wordsOf(document, VARIABLE).filter((name) => !known.has(name)),
        [],
      );
      const named = wordsOf(document, /(?<=\bcbr:)[a-z][A-Za-z]+\b(?!:)/gu);
      assert.deepEqual(
        named.filter((name) => settings[name] === undefined),
        [],
      );
    });
  }
});

describe("docs: the settings in README.md", () => {
  it("[U] exist, and have variables of theirs beside them", () => {
    const table = tablesOf(readDocument("README.md").text).find(({ header }) => header[1] === "settings");
    assert.ok(table !== undefined && table.rows.length > 5);
    for (const [, named = "", environment = ""] of table.rows) {
      const names = codesIn(named.replaceAll(/\([^)]*\)|`off`/gu, ""));
      for (const name of names) assert.ok(settings[name] !== undefined, name);
      const theirs = names.flatMap((name) => variables[name] ?? []);
      for (const variable of codesIn(environment)) assert.ok(theirs.includes(variable), variable);
    }
  });
});

describe("docs: the files of credentials", () => {
  const fenced = (language: string): string =>
    new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, "mu").exec(text)?.[1] ?? assert.fail(language);
  const keys = { kind: "keys", accessKey: "<access key>", secretKey: "<secret key>" };
  const projectId = "04f1829c788037ac2fb8c01eb2b04b95";

  it("[U] are read as the examples write them: a profile", () => {
    const outcome = readProfile(fenced("json"), undefined, undefined);
    const identity = { ...keys, securityToken: undefined };
    assert.deepEqual(outcome, { found: { identity, agency: undefined, region: "cn-north-4", projectId } });
  });

  it("[U] are read as the examples write them: a credentials file", () => {
    const identity = { ...keys, securityToken: "<security token>" };
    const iamEndpoint = "https://iam.cn-north-4.myhuaweicloud.com";
    assert.deepEqual(readCredentialsFile(fenced("ini")), { found: { identity, projectId, iamEndpoint } });
  });
});
