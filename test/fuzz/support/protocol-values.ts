import fc from "fast-check";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Assets, archives, resource references and outputs, which no argument of the provider takes; and what is none of them. */
const MARKS = fc.constantFrom(
  "c44067f5952c0a294b673a41bacd8c17",
  "0def7320c3a5731c473e5ecbe6d01bc7",
  "5cf8f73096256a8f31e491e813e4eb8e",
  "d0e6a833031e9bbcd3f4e8bde6ca49a4",
  SECRET,
  "",
);

/** Every secret of a run has a text that stands nowhere by chance. */
const secretTexts = fc
  .tuple(fc.stringMatching(/^hidden-[0-9a-f]{16}[ "\\é%+/]?$/u), fc.constantFrom("", "\ud800"))
  .map((parts) => parts.join(""));

/** As above, for numbers. */
const secretNumbers = fc.integer({ min: 7_000_000_000_000, max: 7_999_999_999_999 });

/** Wraps a value as the engine wraps secrets. */
function wrapped(value: unknown): object {
  return { [SIGNATURE]: SECRET, value };
}

const secrets = fc
  .oneof(
    secretTexts,
    secretNumbers,
    fc.array(secretTexts, { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("type", "name", "max"), secretTexts, { maxKeys: 2 }),
    fc.constantFrom(null, true, UNKNOWN, {}),
  )
  .map(wrapped);

const names = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "valueOf", "value", "filter", "type", SIGNATURE),
  fc.string({ unit: "binary", maxLength: 8 }),
);

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? { filter: value } : [value];
  return value;
}

/** Anything that protobuf's Struct can carry. */
export const protocolValues: fc.Arbitrary<unknown> = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, "", [], {}, UNKNOWN, "1h", "90s", "success", "a\ud800"),
    fc.oneof(fc.integer(), fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0, 1e300)),
    fc.string({ unit: "binary", maxLength: 12 }),
    secrets,
    fc.constantFrom(20, 60).map(nested),
    tie("any").map(wrapped),
    fc.tuple(MARKS, names, tie("any")).map(([mark, name, value]) => ({ [name]: value, [SIGNATURE]: mark })),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(names, tie("any"), { maxKeys: 3 }),
  ),
})).any;

/** Near-valid properties: most of the right ones, few of them wrapped or replaced, and seldom one more. */
export function nearly(right: Readonly<Record<string, unknown>>): fc.Arbitrary<Record<string, unknown>> {
  const members = Object.entries(right).map(([name, value]) =>
    fc.oneof(
      { arbitrary: fc.constant([[name, value] as const]), weight: 12 },
      { arbitrary: fc.constant([]), weight: 8 },
      { arbitrary: fc.constant([[name, wrapped(value)] as const]), weight: 1 },
      { arbitrary: fc.oneof(secrets, protocolValues).map((any) => [[name, any] as const]), weight: 1 },
    ),
  );
  const more = fc.oneof(
    { arbitrary: fc.constant({}), weight: 9 },
    { arbitrary: fc.dictionary(names, protocolValues, { maxKeys: 1 }), weight: 1 },
  );
  return fc
    .tuple(fc.tuple(...members), more)
    .map(([given, added]) => ({ ...added, ...Object.fromEntries(given.flat()) }));
}

/** Every text and number in a value that arrived as a secret of a run, as the texts that must not be shown. */
export function secretsIn(value: unknown): string[] {
  const text = JSON.stringify(value);
  return [...text.matchAll(/hidden-[0-9a-f]{16}|\b7\d{12}\b/gu)].map(([found]) => found);
}

/** Whether anything in a value is wrapped as a secret. */
export function holdsSecret(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isWrapped(value) || Object.values(value).some(holdsSecret);
}

/** Whether a value is wrapped as a secret. */
export function isWrapped(value: unknown): boolean {
  return typeof value === "object" && value !== null && Reflect.get(value, SIGNATURE) === SECRET;
}

/** A value without its wrapping. */
export function plain(value: unknown): unknown {
  return isWrapped(value) ? plain((value as { value?: unknown }).value) : value;
}
