import { readFileSync } from "node:fs";

/** A property of Pulumi's package schema; JSON-Schema keywords stand beside Pulumi's own. */
export interface PropertySpec {
  readonly type?: string;
  readonly $ref?: string;
  readonly items?: PropertySpec;
  readonly additionalProperties?: PropertySpec;
  readonly oneOf?: readonly PropertySpec[];
  readonly [keyword: string]: unknown;
}

/** An object type, or the inputs or outputs of a function. */
export interface ObjectSpec {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, PropertySpec>>;
  readonly required?: readonly string[];
}

/** A named type: an object, or an enum whose values are objects with a name, a value and a description. */
export interface TypeSpec extends ObjectSpec {
  readonly type: string;
  readonly enum?: readonly { readonly name: string; readonly value: string; readonly description: string }[];
}

/** A resource: what a program gives, and what the state holds. */
export interface ResourceSpec extends ObjectSpec {
  readonly inputProperties?: Readonly<Record<string, PropertySpec>>;
  readonly requiredInputs?: readonly string[];
}

/** What the generators read of schema.json. */
export interface PackageSchema {
  readonly name: string;
  readonly version: string;
  /** The names of the SDKs, each in this one place. */
  readonly language: {
    readonly nodejs: { readonly packageName: string };
    readonly python: { readonly packageName: string };
    readonly go: { readonly importBasePath: string };
    readonly java: { readonly basePackage: string };
  };
  readonly config: { readonly variables: Readonly<Record<string, PropertySpec>> };
  readonly provider: { readonly description: string };
  readonly types: Readonly<Record<string, TypeSpec>>;
  readonly resources: Readonly<Record<string, ResourceSpec>>;
  readonly functions: Readonly<Record<string, { readonly inputs: ObjectSpec; readonly outputs: ObjectSpec }>>;
}

/** Reads the committed package schema. */
export function readPackageSchema(): PackageSchema {
  return JSON.parse(readFileSync(new URL("../../schema.json", import.meta.url), "utf8")) as PackageSchema;
}

/** The inputs of a resource as an object type of its own. */
export function inputsOf({ description, inputProperties, requiredInputs }: ResourceSpec): ObjectSpec {
  return {
    ...(description === undefined ? {} : { description }),
    ...(inputProperties === undefined ? {} : { properties: inputProperties }),
    ...(requiredInputs === undefined ? {} : { required: requiredInputs }),
  };
}
