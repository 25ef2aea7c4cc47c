import type { OperationLog as WireLog } from "../../../simulator/index.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(\+00:00|Z)?$/u;

/**
 * What a program must get for a log of the simulator: a reading of the rules of its own, which the provider's code has
 * no part in. Names in camelCase, times with `Z`, `null` and empty objects absent, `incremental` a boolean.
 * @param wire - The simulator's truth.
 */
export function expectedLog(wire: WireLog): object {
  const { error_info: error, ...rest } = wire;
  const failed = error.code !== "" || error.message !== "";
  return toMember({ ...rest, ...(failed ? { error_info: error } : {}) } as unknown as Json, "") as object;
}

function toMember(value: Json, name: string): unknown {
  if (name === "incremental" && typeof value === "string") return value.includes("true");
  if (typeof value === "string") return name.endsWith("At") ? toTime(value) : value;
  if (Array.isArray(value)) return value.map((item: Json) => toMember(item, ""));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value)
    .map(([wireName, inner]) => [camelCase(wireName), inner] as const)
    .filter(([, inner]) => inner !== null)
    .map(([each, inner]) => [each, toMember(inner, each)] as const)
    .filter(([, inner]) => !isEmptyObject(inner));
  return Object.fromEntries(members);
}

function toTime(text: string): string {
  const [, digits = ""] = TIME.exec(text) ?? [];
  return `${text.slice(0, "2019-05-23T14:31:36".length)}${digits}Z`;
}

function camelCase(name: string): string {
  const [first = "", ...others] = name.split("_");
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function isEmptyObject(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}
