import type { BackwardWriter } from "./backward-writer.ts";
import { EncodedValue } from "./encoded-value.ts";
import type { Plain } from "./special-values.ts";

/** An object of the protocol. */
export type PlainObject = Readonly<Record<string, Plain | undefined>>;

/** Field numbers and types of `google.protobuf.Struct`, `Value` and `ListValue`. */
const FIELDS = 0x0a;
const KEY = 0x0a;
const VALUE = 0x12;
const NULL_VALUE = 0x08;
const NUMBER_VALUE = 0x11;
const TEXT_VALUE = 0x1a;
const BOOLEAN_VALUE = 0x20;
const STRUCT_VALUE = 0x2a;
const LIST_VALUE = 0x32;
const VALUES = 0x0a;

/**
 * Writes an object as `google.protobuf.Struct`. Its last member comes first, since it is written from the end.
 * @param writer - Takes it.
 * @param object - As `{}` makes one: members that it inherited would be written too. Those that are `undefined` are left out.
 * @see https://protobuf.dev/reference/protobuf/google.protobuf/#struct
 */
export function writeStruct(writer: BackwardWriter, object: PlainObject): void {
  // A list of the names, as Object.keys makes one, would take a sixth of the time.
  for (const name in object) {
    const value = object[name];
    if (value === undefined) continue;
    const end = writer.length;
    writeValue(writer, value);
    writer.head(VALUE, end);
    writer.text(KEY, name);
    writer.head(FIELDS, end);
  }
}

/**
 * Writes any value as `google.protobuf.Value`.
 * @param writer - Takes it.
 * @param value - Plain, or encoded already.
 */
export function writeValue(writer: BackwardWriter, value: Plain | EncodedValue): void {
  if (typeof value === "string") {
    writer.text(TEXT_VALUE, value);
  } else if (typeof value === "number") {
    writer.double(value);
    writer.byte(NUMBER_VALUE);
  } else if (typeof value === "boolean") {
    writer.byte(Number(value));
    writer.byte(BOOLEAN_VALUE);
  } else {
    writeObject(writer, value);
  }
}

function writeObject(writer: BackwardWriter, value: (Plain & (object | null)) | EncodedValue): void {
  const end = writer.length;
  if (value instanceof EncodedValue) {
    writer.encoded(value);
  } else if (value === null) {
    writer.byte(0);
    writer.byte(NULL_VALUE);
  } else if (Array.isArray(value)) {
    writeValues(writer, value as readonly Plain[]);
    writer.head(LIST_VALUE, end);
  } else {
    writeStruct(writer, value as PlainObject);
    writer.head(STRUCT_VALUE, end);
  }
}

function writeValues(writer: BackwardWriter, values: readonly Plain[]): void {
  for (let index = values.length - 1; index >= 0; index--) {
    const end = writer.length;
    writeValue(writer, values[index] as Plain);
    writer.head(VALUES, end);
  }
}
