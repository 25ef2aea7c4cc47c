const SIGNATURE = "4dabf18193072939515e22adb298388d";

/** Stands for a value that is known only after the update. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A secret as it goes over the wire. */
export function secret(value: unknown): object {
  return { [SIGNATURE]: "1b47061264138c4ac30d75fd1eb44270", value };
}
