import { changelogSection } from "./changelog-section.ts";
import type { ReleaseState } from "./release-state.ts";

/** What is released, once nothing speaks against it. */
export interface Release {
  readonly version: string;
  /** Where engines look for the plugin: `pluginDownloadURL`. */
  readonly address: string;
  /** What the changelog says of it. */
  readonly notes: string;
}

/** What speaks against a release. */
export class ReleaseRefusedError extends Error {
  readonly code = "RELEASE_REFUSED";
  readonly failures: readonly string[];

  constructor(tag: string, failures: readonly string[]) {
    super([`${tag} cannot be released:`, ...failures.map((each) => `  ${each}`)].join("\n"));
    this.name = "ReleaseRefusedError";
    this.failures = failures;
  }
}

const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/u;

/**
 * Judges whether a commit is what its tag says.
 * @throws {ReleaseRefusedError} When anything speaks against it, with all of it.
 */
export function checkRelease(state: ReleaseState): Release {
  const { tag, schema, changelog } = state;
  const { version = "", pluginDownloadURL: address = "" } = schema;
  const notes = changelogSection(changelog, version) ?? "";
  const failures = [
    ...versionFailures(state, version),
    ...(notes === "" ? [`CHANGELOG.md says nothing under "## [${version}] - <date>"`] : []),
    ...placeFailures(state, address),
    ...commitFailures(state),
  ];
  if (failures.length > 0) throw new ReleaseRefusedError(tag, failures);
  return { version, address, notes };
}

function* versionFailures({ tag, packageVersion }: ReleaseState, version: string): Generator<string> {
  if (!VERSION.test(version)) yield `the version of schema.json is "${version}", not of the form 1.2.3`;
  if (tag !== `v${version}`) yield `the tag is not v${version}, which is the version of schema.json`;
  if (packageVersion !== version) yield `package.json has version ${packageVersion}, schema.json ${version}`;
}

/** The archives go to this repository's releases: an SDK that names another place would have engines run what lies there. */
function* placeFailures({ repository, schema }: ReleaseState, address: string): Generator<string> {
  const url = schema.repository ?? "";
  const home = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)$/u.exec(url)?.[1];
  if (home === undefined)
    yield `the repository of schema.json is "${url}", not https://github.com/<owner>/<name>`;
  if (repository !== undefined && home !== repository) {
    yield `the release would be made in ${repository}, but schema.json names "${url}"`;
  }
  const owned = repository ?? home ?? "<owner>/<name>";
  const places = [
    `https://github.com/${owned}/releases/download/v\${VERSION}`,
    `github://api.github.com/${owned}`,
  ];
  if (!places.includes(address)) {
    yield `pluginDownloadURL of schema.json is ${address === "" ? "not set" : `"${address}"`}; it may be ${places.join(" or ")}`;
  }
}

function* commitFailures({ tag, head, tagged, changes }: ReleaseState): Generator<string> {
  if (tagged === undefined) yield `there is no tag ${tag}`;
  else if (tagged !== head) yield `${tag} names the commit ${tagged}, and ${head} is checked out`;
  if (changes !== "") yield `the work tree has what the commit does not have:\n${changes}`;
}
