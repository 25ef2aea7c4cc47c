import fc from "fast-check";

/** JSON that no value prints as, by the text that stands for it: numbers past every bound, and nesting without end. */
const RAW: ReadonlyMap<string, string> = new Map([
  ...["1e400", "-1e400", "-0", "1E2", "12345678901234567890", "0.1e1"].map((number): [string, string] => [
    `raw ${number}`,
    number,
  ]),
  ...[10, 1000, 20_000].flatMap((depth): [string, string][] => [
    [`raw list in list, ${depth} deep`, "[".repeat(depth) + "]".repeat(depth)],
    [`raw object in object, ${depth} deep`, `${'{"extra_info":'.repeat(depth)}1${"}".repeat(depth)}`],
  ]),
]);

/** Names that mean something to the language, to the protocol, or to another reader of the service. */
export const ODD_NAMES = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "toJSON",
  "length",
  "fail_delete_count",
  "total_delete_count",
  "vaultId",
  "4dabf18193072939515e22adb298388d",
);

const times = fc.oneof(
  fc.constantFrom(
    "2026-02-30T00:00:00Z",
    "2026-13-01T00:00:00+08:00",
    "2026-02-28T24:00:00",
    "2026-02-28T23:59:60Z",
    "0000-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "2026-02-28T00:00:00+99:99",
    "2026-02-28T00:00:00z",
    "2026-02-28 00:00:00",
    "2026-02-28T00:00:00.Z",
    "2026-02-28T00:00:00Z\n",
    "20260228T000000Z",
    "2026-02-28",
  ),
  fc.stringMatching(/^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-6]\d:[0-6]\d(\.\d{1,9})?(Z|[+-][0-2]\d:[0-6]\d)?$/u),
);

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "",
    " ",
    "\ud800",
    "a\udc00b",
    "\u0000",
    "true",
    '"true"',
    "TRUE",
    "null",
    "archived",
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  ),
);

/** Any value of JSON, those that come near to a right one before the others. */
export const wireValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, {}, [], [null], [{}], [[]], true, false),
  fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.maxSafeInteger()),
  times,
  texts,
  fc.constantFrom(...RAW.keys()),
  fc.dictionary(ODD_NAMES, texts, { maxKeys: 3 }),
  fc.array(fc.dictionary(fc.oneof(ODD_NAMES, fc.string()), fc.jsonValue(), { maxKeys: 2 }), { maxLength: 3 }),
  fc.constant({ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value: "x" }),
  fc.jsonValue(),
);

/** One thing that is done to an answer, at a place that is counted out among all of its places. */
export interface Change {
  readonly place: number;
  readonly what: "remove" | "replace" | "add";
  readonly name: string;
  readonly value: unknown;
}

/** What makes a right answer a wrong or an odd one. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    place: fc.nat({ max: 10_000 }),
    what: fc.constantFrom("remove", "replace", "replace", "add"),
    name: fc.oneof(ODD_NAMES, fc.string({ maxLength: 10 })),
    value: wireValues,
  }),
  { maxLength: 4 },
);

interface Place {
  readonly holder: Record<string, unknown>;
  readonly name: string;
}

/** An answer with the changes made to it, one after the other. */
export function changed(answer: unknown, made: readonly Change[]): unknown {
  const root: Record<string, unknown> = { answer: structuredClone(answer) };
  for (const change of made) {
    const places = placesIn(root);
    const place = places[change.place % places.length];
    if (place !== undefined) apply(change, place);
  }
  return root["answer"];
}

function apply({ what, name, value }: Change, { holder, name: at }: Place): void {
  const found = holder[at];
  if (what === "replace") put(holder, at, value);
  else if (what === "remove" && !Array.isArray(holder)) Reflect.deleteProperty(holder, at);
  else if (Array.isArray(found)) put(holder, at, [...(found as unknown[]), value]);
  else if (typeof found === "object" && found !== null) put(found, name, value);
}

/** As JSON.parse does: a member named `__proto__` is a member. */
function put(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, {
    value: structuredClone(value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function placesIn(holder: Record<string, unknown>): Place[] {
  return Object.keys(holder).flatMap((name) => {
    const inner = Object.getOwnPropertyDescriptor(holder, name)?.value as unknown;
    const within =
      typeof inner === "object" && inner !== null ? placesIn(inner as Record<string, unknown>) : [];
    return [{ holder, name }, ...within];
  });
}

/** Prints an answer as the service would send it. */
export function printed(answer: unknown): string {
  return JSON.stringify(answer ?? null).replaceAll(
    /"(raw [^"\\]+)"/gu,
    (text, name: string) => RAW.get(name) ?? text,
  );
}
