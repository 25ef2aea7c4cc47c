/** Member name that marks an object of the protocol as something other than a plain object. */
export const SIGNATURE = "4dabf18193072939515e22adb298388d";

/** Value of the signature that makes the member `value` beside it a secret. */
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/** The text that stands for a value that is known only after the update. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A value as protobuf's Struct can carry it. */
export type Plain =
  null | boolean | number | string | readonly Plain[] | { readonly [member: string]: Plain };

/**
 * Tells whether a value of the protocol is a wrapped secret.
 */
export function isSecret(value: Plain): value is { readonly [SIGNATURE]: string; readonly value?: Plain } {
  return (
    typeof value === "object" && value !== null && (value as Record<string, Plain>)[SIGNATURE] === SECRET
  );
}

/**
 * Wraps a value so that the engine encrypts it in the state and hides it in output. A wrapped one stays as it is.
 */
export function secret(value: Plain): Plain {
  return isSecret(value) ? value : { [SIGNATURE]: SECRET, value };
}
