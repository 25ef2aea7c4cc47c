import structs from "google-protobuf/google/protobuf/struct_pb.js";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb.js";

import { BackwardWriter } from "./backward-writer.ts";
import type { EncodedMessage } from "./encoded-message.ts";
import { type Plain, secret } from "./special-values.ts";
import { type PlainObject, writeStruct } from "./write-struct.ts";

/**
 * Encodes the properties of an answer. Members that are `undefined` must not be in it.
 * @param properties - Plain values; secrets wrapped already, where there are any.
 * @returns The protocol's Struct.
 */
export function encodeProperties(properties: object): Struct {
  return structs.Struct.fromJavaScript(properties as Parameters<typeof structs.Struct.fromJavaScript>[0]);
}

/** The field `return` of `pulumirpc.InvokeResponse`. */
const RETURN = 0x0a;

/**
 * Encodes the answer of Invoke, as what goes out: google-protobuf would take many times as long for a list of logs.
 * @param result - Plain values; secrets wrapped already, where there are any. Parts of it may be kept as bytes.
 */
export function encodeInvokeResponse(result: object): EncodedMessage {
  const writer = new BackwardWriter();
  writeStruct(writer, result as PlainObject);
  writer.head(RETURN, 0);
  return writer.finish();
}

/**
 * Wraps every property as a secret: for an answer that may repeat what was asked with secret arguments.
 */
export function allSecret(properties: object): object {
  const members = Object.entries(properties as Record<string, Plain>);
  return Object.fromEntries(members.map(([name, value]) => [name, secret(value)]));
}
