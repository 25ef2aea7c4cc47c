import { wellFormed } from "./well-formed.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Lists how servers and proxies write a secret when they echo it: as it is, within JSON, within JSON that is a text of
 * JSON, in JSON of ASCII alone, in HTML, percent-encoded in either case and as forms do, in base64 wherever it stands in
 * the encoded text, and in hexadecimal.
 * @param secret - As it is used.
 * @returns Each writing once; of base64 the part that depends on the secret alone.
 */
export function writingsOf(secret: string): ReadonlySet<string> {
  const json = withinJson(secret);
  const percent = [encodeURIComponent(wellFormed(secret)), strictPercent(secret)];
  const forms = percent.map((text) => text.replaceAll("%20", "+"));
  const hex = Buffer.from(secret).toString("hex");
  return new Set([
    secret,
    json,
    withinJson(json),
    ...[json, withinJson(json)].map(asAscii),
    json.replaceAll("/", "\\/"),
    secret.replaceAll(/[&<>"']/gu, (letter) => ENTITIES[letter] ?? letter),
    ...[...percent, ...forms].flatMap((text) => [text, inLowerCase(text)]),
    ...[0, 1, 2].flatMap((before) => base64After(before, secret)),
    hex,
    hex.toUpperCase(),
  ]);
}

function withinJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** As the JSON of Python and PHP is by default. */
function asAscii(json: string): string {
  return json.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** As RFC 3986 has it, and signatures with it. */
function strictPercent(text: string): string {
  return encodeURIComponent(wellFormed(text)).replaceAll(
    /[!'()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function inLowerCase(encoded: string): string {
  return encoded.replaceAll(/%[\dA-F]{2}/gu, (code) => code.toLowerCase());
}

/** Base64 writes three bytes as four letters, so it depends on how many bytes stand before, modulo three. */
function base64After(before: number, secret: string): string[] {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
  const letters = bytes.toString("base64").replace(/=+$/u, "");
  const complete = bytes.length % 3 === 0 ? letters.length : letters.length - 1;
  const own = letters.slice(Math.ceil((before * 4) / 3), complete);
  // Alone it is written with its end and padding, too.
  const standard = before === 0 ? [own, bytes.toString("base64")] : [own];
  return standard.flatMap((text) => [
    text,
    text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, ""),
  ]);
}
