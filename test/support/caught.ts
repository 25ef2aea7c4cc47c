import assert from "node:assert/strict";

type ErrorClass<Caught extends Error> = abstract new (...parameters: never[]) => Caught;

/** Expects a promise to fail with an error of a class, and gives the error. */
export async function caught<Caught extends Error>(
  promise: Promise<unknown>,
  kind: ErrorClass<Caught>,
): Promise<Caught> {
  const error: unknown = await promise.then(
    () => assert.fail(`${kind.name} was expected, nothing was thrown`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof kind, `${kind.name} was expected: ${String(error)}`);
  return error;
}

/** Expects a function to throw an error of a class, and gives the error. */
export function thrown<Caught extends Error>(work: () => unknown, kind: ErrorClass<Caught>): Caught {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof kind, `${kind.name} was expected: ${String(error)}`);
    return error;
  }
  return assert.fail(`${kind.name} was expected, nothing was thrown`);
}
