import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as pulumi from "@pulumi/pulumi";

import { gateProvider } from "../../dynamic/gate-provider.ts";

/** What a host does with the text of a provider, so far as the gate goes. */
const HOST = `
const provider = require("./provider.cjs").handler();
const config = { get: (key) => (key === "cbr:region" ? "Nowhere!" : undefined) };
provider.configure({ config })
  .then(() => provider.check({}, { pollInterval: { min: "1ms" } }))
  .then(({ failures }) => console.log(JSON.stringify(failures)));
`;

describe("the serialised provider of a gate", function () {
  this.timeout(60_000);
  let text: string;
  let folder: string;
  before(async () => {
    ({ text } = await pulumi.runtime.serializeFunction(() => gateProvider));
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pulumi-cbr-provider-"));
    writeFileSync(join(folder, "provider.cjs"), text);
    writeFileSync(join(folder, "host.cjs"), HOST);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Failures of a check in a host that runs in the folder. */
  function checkedThere(): { property: string; reason: string }[] {
    const output = execFileSync(process.execPath, ["host.cjs"], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
    });
    return JSON.parse(output) as { property: string; reason: string }[];
  }

  it("[U] takes the code from the package that is installed where the program is, by its name", () => {
    const installed = join(folder, "node_modules/pulumi-cbr");
    mkdirSync(installed, { recursive: true });
    writeFileSync(
      join(installed, "package.json"),
      '{ "type": "module", "exports": { "./dynamic": "./a.js" } }',
    );
    const check = 'async () => ({ failures: [{ property: "installed", reason: "here" }] })';
    writeFileSync(join(installed, "a.js"), `export const gateHost = { configure() {}, check: ${check} };`);
    assert.deepEqual(checkedThere(), [{ property: "installed", reason: "here" }]);
  });

  it("[U] takes it from the program's own file where the package is not installed, with the configuration", () => {
    const properties = checkedThere().map(({ property }) => property);
    assert.deepEqual(properties, ["filter", "pollInterval.min", "region"]);
  });

  it("[U] needs no code for a destroy, so that any machine can do it", () => {
    writeFileSync(join(folder, "provider.cjs"), text.replace(/file: "[^"]*"/u, 'file: "/nowhere/at/all.js"'));
    assert.throws(checkedThere, /Cannot find module '\/nowhere\/at\/all\.js'/u);
    const destroy = `
      const provider = require("./provider.cjs").handler();
      provider.configure({ config: {} }).then(() => console.log(JSON.stringify(typeof provider.delete)));
    `;
    writeFileSync(join(folder, "host.cjs"), destroy);
    const output = execFileSync(process.execPath, ["host.cjs"], { cwd: folder, encoding: "utf8" });
    assert.equal(JSON.parse(output), "undefined");
  });

  it("[U] is short, and brings no code of the gate with it", () => {
    assert.ok(text.length < 4000, `${text.length} characters`);
    assert.doesNotMatch(text, /verdict|axios|CBR_/u);
  });
});
