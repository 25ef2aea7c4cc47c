interface Version {
  readonly numbers: readonly [number, number, number];
  readonly prerelease: boolean;
}

/**
 * Orders two versions such as `v3.259.0`, `3.259.0-alpha.1` or `go1.26.8`.
 * A pre-release sorts before its release; two pre-releases of one version count as equal.
 * @returns Negative when `a` is older, positive when it is newer, 0 when they are equal.
 * @throws {Error} When one of them is no version.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)];
  for (const index of [0, 1, 2] as const) {
    const difference = left.numbers[index] - right.numbers[index];
    if (difference !== 0) return difference;
  }
  return Number(right.prerelease) - Number(left.prerelease);
}

function parse(text: string): Version {
  const match = /^(?:v|go)?(\d+)\.(\d+)(?:\.(\d+))?(.*)$/.exec(text.trim());
  if (match === null) throw new Error(`"${text}" is not a version.`);
  const [, major, minor, patch, rest = ""] = match;
  return {
    numbers: [Number(major), Number(minor), Number(patch ?? 0)],
    prerelease: /^-|^(rc|beta)\d/.test(rest),
  };
}
