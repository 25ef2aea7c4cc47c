import { type FileOutcome, MalformedFileError } from "./shared-file.ts";

/** The section for credentials of a project; `[global]` is for services without projects. */
const SECTION = "basic";

/**
 * Reads the credentials file of the vendor's SDKs.
 * @param text - INI: `ak`, `sk`, `security_token`, `project_id` and `iam_endpoint` in the section `[basic]`.
 * @throws {MalformedFileError} When a line is neither a section nor a value, or one of the keys is missing.
 * @see api.md, "Authentication", files
 */
export function readCredentialsFile(text: string): FileOutcome {
  const values = sectionOf(text);
  if (values === undefined) return { without: `has no section [${SECTION}]` };
  const value = (name: string): string | undefined => {
    const found = values.get(name);
    return found === "" ? undefined : found;
  };
  const [accessKey, secretKey] = [value("ak"), value("sk")];
  if (accessKey === undefined && secretKey === undefined)
    return { without: `has neither ak nor sk in its section [${SECTION}]` };
  if (accessKey === undefined || secretKey === undefined) {
    throw new MalformedFileError(
      `lacks ${accessKey === undefined ? "ak" : "sk"} in its section [${SECTION}]; requests are signed with both`,
    );
  }
  return {
    found: {
      identity: { kind: "keys", accessKey, secretKey, securityToken: value("security_token") },
      projectId: value("project_id"),
      iamEndpoint: value("iam_endpoint"),
    },
  };
}

/** A line that says something: a section begins, or a name has a value. */
type Line = { readonly section: string } | { readonly name: string; readonly value: string };

/**
 * The values of the section. Packages for INI pass over a line that is malformed and take a `#` or `;` within a value
 * for a comment, which the vendor's SDKs do not.
 */
function sectionOf(text: string): Map<string, string> | undefined {
  let section = "";
  let values: Map<string, string> | undefined;
  for (const [index, raw] of text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .entries()) {
    const line = lineOf(raw.trim(), index + 1);
    if (line === undefined) continue;
    if ("section" in line) section = line.section;
    if (section !== SECTION) continue;
    values ??= new Map();
    if ("name" in line) values.set(line.name, line.value);
  }
  return values;
}

/** Undefined for an empty line or a comment. */
function lineOf(line: string, number: number): Line | undefined {
  if (line === "" || /^[#;]/u.test(line)) return undefined;
  const section = /^\[([^\]]+)\]$/u.exec(line)?.[1];
  if (section !== undefined) return { section: section.trim().toLowerCase() };
  const [, name, value] = /^([^=:\s]+)\s*[=:]\s*(.*)$/u.exec(line) ?? [];
  if (name !== undefined && value !== undefined) return { name: name.toLowerCase(), value };
  throw new MalformedFileError(`is malformed: line ${number} is neither [section] nor name = value`);
}
