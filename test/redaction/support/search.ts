import assert from "node:assert/strict";

import { REPLAY } from "./canary.ts";

/** Something that was put out, and by what. */
export interface Output {
  readonly where: string;
  readonly text: string;
}

/** So much of a secret is worth stealing, and does not stand anywhere by chance. */
const FRAGMENT = 12;
const SHOWN_AROUND = 120;

/** How a fragment may be written; base64 depends on what stands before it, so it is tried at each of the three places. */
const WRITINGS: readonly ((fragment: string) => readonly string[])[] = [
  (fragment) => [fragment],
  (fragment) => [JSON.stringify(fragment), JSON.stringify(JSON.stringify(fragment).slice(1, -1))].map(inner),
  (fragment) => [inner(ascii(JSON.stringify(fragment)))],
  (fragment) => [percent(fragment), encodeURIComponent(fragment)].flatMap((text) => [text, lower(text)]),
  (fragment) => [html(fragment)],
  (fragment) => [Buffer.from(fragment).toString("hex")],
  (fragment) => [Buffer.from(fragment).toString("hex").toUpperCase()],
  (fragment) => [0, 1, 2].flatMap((before) => base64(fragment, before)),
];

/**
 * Fails when an output shows a secret or a part of it, in whatever writing.
 * @param outputs - All that was put out.
 * @param secrets - By name.
 */
export function assertAbsent(outputs: readonly Output[], secrets: Readonly<Record<string, string>>): void {
  const all = outputs.map(({ text }) => text).join("\n");
  for (const [name, secret] of Object.entries(secrets)) {
    const found = writingsOf(secret).find((writing) => all.includes(writing));
    if (found === undefined) continue;
    const { where, text } = outputs.find((output) => output.text.includes(found)) ?? { where: "", text: all };
    const at = text.indexOf(found);
    const around = text.slice(Math.max(0, at - SHOWN_AROUND), at + SHOWN_AROUND);
    assert.fail(`${name} (${secret}) stands in ${where} as ${found}: …${around}… (${REPLAY})`);
  }
}

/** Every writing of every fragment. */
function writingsOf(secret: string): string[] {
  const count = Math.max(1, secret.length - FRAGMENT + 1);
  const fragments = Array.from({ length: count }, (_none, at) => secret.slice(at, at + FRAGMENT));
  return [...new Set(fragments.flatMap((fragment) => WRITINGS.flatMap((write) => write(fragment))))];
}

function inner(json: string): string {
  return json.slice(1, -1);
}

/** As Python and PHP write JSON. */
function ascii(text: string): string {
  return text.replaceAll(
    /[^\0-\x7f]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** As RFC 3986 and signatures have it. */
function percent(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function lower(encoded: string): string {
  return encoded.replaceAll(/%../gu, (code) => code.toLowerCase());
}

function html(text: string): string {
  const names: Readonly<Record<string, string>> = {
    "&": "amp",
    "<": "lt",
    ">": "gt",
    '"': "quot",
    "'": "#39",
  };
  return text.replaceAll(/[&<>"']/gu, (letter) => `&${names[letter] ?? ""};`);
}

/** What of the base64 depends on the fragment alone, after so many other bytes. */
function base64(fragment: string, before: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(fragment)]);
  const text = bytes.toString("base64").replace(/=+$/u, "");
  const last = bytes.length % 3 === 0 ? text.length : text.length - 1;
  const standard = text.slice(Math.ceil((before * 4) / 3), last);
  return [standard, standard.replaceAll("+", "-").replaceAll("/", "_")];
}
