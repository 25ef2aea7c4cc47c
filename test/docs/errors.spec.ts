import assert from "node:assert/strict";

import { readDocument, readDocuments, readPages } from "./support/documents.ts";
import { codesIn, tablesOf } from "./support/markdown.ts";

/** The codes that the source writes as values; those in comments do not count. */
const defined = new Set(
  readDocuments("{provider,dynamic}/**/*.ts").flatMap(({ text }) =>
    [...text.matchAll(/"(CBR_[A-Z_]+)"/gu)].map(([, code = ""]) => code),
  ),
);

const table = tablesOf(readDocument("docs/errors.md").text).find(({ header }) => header[0] === "code");
const documented = (table?.rows ?? []).map(([code = ""]) => codesIn(code)[0] ?? "");

describe("docs: the codes of errors", () => {
  it("[U] are all there, each once, and no others", () => {
    assert.ok(defined.has("CBR_GATE_HELD") && defined.has("CBR_TLS"));
    assert.deepEqual([...documented].sort(), [...defined].sort());
  });

  it("[U] have a meaning, an occasion, what is tried again, and a remedy", () => {
    for (const row of table?.rows ?? assert.fail()) {
      assert.equal(row.length, 5);
      assert.ok(
        row.every((cell) => cell !== ""),
        row[0],
      );
    }
  });

  it("[U] exist wherever a document names one", () => {
    const unknown = readPages().flatMap(({ path, text }) =>
      (text.match(/\bCBR_[A-Z_]+\b/gu) ?? [])
        .filter((code) => !defined.has(code))
        .map((code) => `${path}: ${code}`),
    );
    assert.deepEqual(unknown, []);
  });
});
