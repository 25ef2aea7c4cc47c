import { CbrError } from "./cbr-error.ts";

/**
 * Says an error to people outside: with its code, or, of anything but a `CbrError`, only that it is a defect and its name,
 * since its text may hold anything.
 * @param error - Whatever was thrown.
 */
export function outwardMessage(error: unknown): string {
  if (error instanceof CbrError) return `${error.message} [${error.code}]`;
  const name = error instanceof Error ? error.name : typeof error;
  return `the cbr provider met a defect of its own (${name}); please report it`;
}
