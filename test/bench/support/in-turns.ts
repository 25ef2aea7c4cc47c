/**
 * Measures several things in turns, so that what else the machine does meets all of them alike. Each round begins with
 * another one.
 * @param rounds - How often each is measured.
 * @param tasks - By name; each gives its value.
 * @returns The values of each, in the order of the rounds.
 */
export async function inTurns<Name extends string>(
  rounds: number,
  tasks: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(tasks) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)])
      values[name].push(await tasks[name]());
  }
  return values;
}
