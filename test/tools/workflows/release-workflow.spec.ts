import assert from "node:assert/strict";

import { parse } from "yaml";

import { exists, readDocuments } from "../../docs/support/documents.ts";

interface Job {
  readonly needs?: string | readonly string[];
  readonly uses?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly { readonly uses?: string; readonly run?: string }[];
  readonly "timeout-minutes"?: unknown;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = new Map(
  readDocuments(".github/workflows/*.yml").map(({ path, text }) => [path, parse(text) as Workflow]),
);
const { jobs } = workflows.get(".github/workflows/release.yml") ?? assert.fail();

/** All jobs that a job waits for. */
function before(name: string): Set<string> {
  const needs = [jobs[name]?.needs ?? []].flat();
  return new Set(needs.flatMap((each) => [each, ...before(each)]));
}

const writes = ({ permissions = {} }: Job): boolean =>
  Object.entries(permissions).some(([, access]) => access === "write");
const publishing = Object.keys(jobs).filter((name) => before(name).has("release"));

describe("the workflow of a release", () => {
  it("[U] does nothing before its guard has let the tag pass", () => {
    const unguarded = Object.keys(jobs).filter((name) => !before(name).has("guard"));
    assert.deepEqual(unguarded, ["guard"]);
  });

  it("[U] publishes after every suite has passed and every archive has been started", () => {
    for (const job of ["ci", "started", "packages"]) assert.ok(before("release").has(job), job);
  });

  it("[U] publishes SDKs once the engine has found the plugin where they say", () => {
    assert.deepEqual(publishing, ["reachable", "npm", "pypi", "maven", "go"]);
    for (const name of publishing.slice(1)) assert.ok(before(name).has("reachable"), name);
  });

  it("[U] lets no code of the repository run in a job that may write", () => {
    const writing = Object.entries(jobs).filter(([, job]) => writes(job));
    assert.deepEqual(
      writing.map(([name]) => name),
      ["release", "npm", "pypi", "go"],
    );
    for (const [name, { steps = [] }] of writing) {
      assert.ok(
        steps.every(
          ({ uses = "", run = "" }) => !/checkout|^\./u.test(uses) && !/\b(make|node|ci)\b/u.test(run),
        ),
        name,
      );
    }
  });
});

describe("every workflow", () => {
  it("[U] gives no job more than reading by default, and no job all the time in the world", () => {
    assert.equal(workflows.size, 2);
    for (const [path, { permissions, jobs: all }] of workflows) {
      assert.ok(
        Object.entries(permissions).every(([, access]) => access === "read"),
        path,
      );
      const endless = Object.entries(all).filter(([, job]) => !job.uses && !job["timeout-minutes"]);
      assert.deepEqual(
        endless.map(([name]) => name),
        [],
        path,
      );
    }
  });

  it("[U] uses of this repository what is there", () => {
    const used = [...workflows.values()]
      .flatMap(({ jobs: all }) => Object.values(all).flatMap(({ uses, steps = [] }) => [{ uses }, ...steps]))
      .flatMap(({ uses = "" }) => (uses.startsWith("./") ? [uses.slice(2)] : []));
    assert.ok(used.length > 2);
    for (const path of used) assert.ok(exists(path.endsWith(".yml") ? path : `${path}/action.yml`), path);
  });
});
