const UNITS = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1000],
] as const;

/** The two largest units say enough: `3d 4h`, `2m 10s`, `0s`. Rounded down to whole seconds. */
export function inWords(ms: number): string {
  const first = UNITS.findIndex(([, unitMs]) => ms >= unitMs);
  if (first === -1) return "0s";
  let rest = ms;
  const parts: string[] = [];
  for (const [unit, unitMs] of UNITS.slice(first, first + 2)) {
    const amount = Math.floor(rest / unitMs);
    rest -= amount * unitMs;
    if (amount > 0) parts.push(`${amount}${unit}`);
  }
  return parts.join(" ");
}

/** `1 backup`, `2 backups`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `1 backup was`, `2 backups were`. */
export function countedWere(count: number, noun: string): string {
  return `${counted(count, noun)} ${were(count)}`;
}

/** `was` of one, `were` of any other number. */
export function were(count: number): string {
  return count === 1 ? "was" : "were";
}

/** `backup`, `replication or copy`, `backup, restore or sync`. */
export function either(names: readonly string[]): string {
  const last = names.at(-1) ?? "operation";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}
