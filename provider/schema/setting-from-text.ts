import { JSON_SETTINGS } from "./generated/lookups.ts";

/**
 * Reads a setting as stacks and engines carry it: booleans and numbers are JSON text there.
 * @param name - Which setting.
 * @param value - Its text; anything else is given back as it is.
 * @returns The boolean or number that the text means; text that means none stays, for the check to refuse.
 */
export function settingFromText<Value>(name: string, value: Value): Value | boolean | number {
  if (!JSON_SETTINGS.includes(name) || typeof value !== "string") return value;
  if (value === "true" || value === "false") return value === "true";
  return /^-?\d+(\.\d+)?$/u.test(value) ? Number(value) : value;
}
