/**
 * Cuts the elements of an array out of a JSON object's text, so that they can be passed on letter by letter: parsing and
 * printing would round large numbers and drop repeated keys.
 * @param text - Valid JSON whose top level is an object.
 * @param name - The member that holds the array; of a repeated name the last counts, as in JSON.parse.
 * @returns The text of each element.
 */
export function sliceElements(text: string, name: string): string[] {
  let elements: string[] = [];
  let at = skip(text, text.indexOf("{") + 1, /[\s,]/);
  while (text[at] === '"') {
    const keyEnd = endOfString(text, at);
    const key = JSON.parse(text.slice(at, keyEnd)) as string;
    const start = skip(text, keyEnd, /[\s:]/);
    const end = endOfValue(text, start);
    if (key === name) elements = splitArray(text.slice(start, end));
    at = skip(text, end, /[\s,]/);
  }
  return elements;
}

function splitArray(text: string): string[] {
  const elements: string[] = [];
  let at = skip(text, 1, /[\s,]/);
  while (text[at] !== "]") {
    const end = endOfValue(text, at);
    elements.push(text.slice(at, end));
    at = skip(text, end, /[\s,]/);
  }
  return elements;
}

function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start);
  if (text[start] !== "{" && text[start] !== "[") return skip(text, start, /[^\s,\]}]/);
  let depth = 0;
  let at = start;
  do {
    const character = text[at];
    if (character === "{" || character === "[") depth += 1;
    if (character === "}" || character === "]") depth -= 1;
    at = character === '"' ? endOfString(text, at) : at + 1;
  } while (depth > 0);
  return at;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function skip(text: string, start: number, characters: RegExp): number {
  let at = start;
  while (at < text.length && characters.test(text[at] ?? "")) at += 1;
  return at;
}
