const PINNED = /(\buses:\s*[^\s#@]+)@[0-9a-f]{40}(?<note>[^\n]*)/gu;
const MAJOR = /^\s*#\s*(?<major>v\d+)\b/u;

/**
 * Writes actions by their major version where they are pinned to a commit. Linters know the inputs of `actions/cache@v5`, not
 * those of a commit; lines stay where they are.
 */
export function byMajorVersion(workflow: string): string {
  return workflow.replaceAll(PINNED, (whole, action: string, note: string) => {
    const major = MAJOR.exec(note)?.groups?.["major"];
    return major === undefined ? whole : `${action}@${major}`;
  });
}

/** The pinned actions of a workflow that do not say beside the commit which version it is: `# v5.0.5`. */
export function withoutVersion(workflow: string): string[] {
  return [...workflow.matchAll(PINNED)]
    .filter(([, , note = ""]) => !MAJOR.test(note))
    .map(([whole]) => whole.trim());
}
