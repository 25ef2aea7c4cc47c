import { wellFormed } from "../../support/well-formed.ts";

const LEFT_OPEN = /[!'()*]/g;

/**
 * Percent-encodes by RFC 3986: only letters, digits and `-_.~` stay as they are. A request is sent in the same
 * encoding as it is signed in, so that no server can read the two differently.
 * @param text - One path segment, or one name or value of the query.
 * @returns The encoded text; a space becomes `%20`, half a surrogate pair U+FFFD as in every UTF-8.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(
    LEFT_OPEN,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * Undoes percent-encoding; what is not valid encoding is taken literally.
 * @param text - An encoded or plain text.
 * @returns The decoded text. A `+` stays a `+`.
 */
export function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
