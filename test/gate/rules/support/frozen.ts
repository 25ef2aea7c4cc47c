/** The value itself, with all that it holds frozen: to change any of it throws. Long chains are no deep recursion. */
export function frozen<Value>(value: Value): Value {
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    const members: readonly unknown[] = Object.values(next);
    open.push(...members.filter((member) => member !== undefined));
  }
  return value;
}
