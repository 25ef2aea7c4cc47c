import assert from "node:assert/strict";

import {
  type Document,
  exists,
  readDocument,
  readDocuments,
  readPages,
  targetOf,
} from "./support/documents.ts";
import { anchorsOf, linksOf } from "./support/markdown.ts";

/** What is wrong with a link; undefined when it leads somewhere. */
function wrong(from: Document, link: string): string | undefined {
  const target = targetOf(from, link);
  if (!exists(target)) return `${from.path}: ${link} leads to no file`;
  const anchor = link.split("#")[1];
  if (anchor === undefined) return undefined;
  return anchorsOf(readDocument(target).text).has(anchor)
    ? undefined
    : `${from.path}: ${link} leads to no heading`;
}

const documents = readPages();

describe("docs: links", () => {
  it("[U] lead to files and headings that are there", () => {
    assert.ok(documents.some(({ text }) => linksOf(text).some((link) => link.includes("#"))));
    const found = documents.flatMap((each) => linksOf(each.text).map((link) => wrong(each, link)));
    assert.deepEqual(
      found.filter((fault) => fault !== undefined),
      [],
    );
  });

  it("[U] are found wanting where file or heading is not there", () => {
    const text = "[a](retries.md) [b](retires.md) [c](gating.md#errors) [d](gating.md#mistakes) `[e](no.md)`";
    const sample: Document = { path: "docs/sample.md", text };
    assert.deepEqual(
      linksOf(text).map((link) => wrong(sample, link)),
      [
        undefined,
        "docs/sample.md: retires.md leads to no file",
        undefined,
        "docs/sample.md: gating.md#mistakes leads to no heading",
      ],
    );
  });

  it("[U] reach every document from README.md", () => {
    const readme = readDocument("README.md");
    const named = new Set(linksOf(readme.text).map((link) => targetOf(readme, link)));
    const unnamed = readDocuments("docs/*.md").filter(({ path }) => !named.has(path));
    assert.deepEqual(
      unnamed.map(({ path }) => path),
      [],
    );
  });
});

describe("docs: anchors", () => {
  it("[U] are made of headings as hosting sites make them", () => {
    const text =
      "# A `B_c`: d, e\n\n## Twice\n\n```sh\n# no heading\n```\n\n## Twice\n\n## What, [if](x.md)?\n";
    assert.deepEqual([...anchorsOf(text)], ["a-b_c-d-e", "twice", "twice-1", "what-if"]);
  });
});
