/**
 * Finds what a changelog says of a version: the text under `## [0.1.0] - 2026-12-01`, up to the next version.
 * @param changelog - In the form of Keep a Changelog.
 * @param version - Such as `0.1.0`.
 * @returns Without its heading; undefined when there is no such section, when it has no date, or when it says nothing.
 */
export function changelogSection(changelog: string, version: string): string | undefined {
  const [, ...sections] = changelog.split(/^## /mu);
  const heading = new RegExp(`^\\[${version.replaceAll(".", "\\.")}\\] - \\d{4}-\\d{2}-\\d{2}\\s*$`, "u");
  const [, ...lines] =
    sections.map((each) => each.split("\n")).find(([first = ""]) => heading.test(first)) ?? [];
  const text = lines.join("\n").trim();
  return lines.some((line) => /^[^#\s]/u.test(line)) ? text : undefined;
}
