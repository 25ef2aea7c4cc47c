/**
 * Takes a query string apart. A plus sign stands for a space, as web servers read it.
 * @param query - What follows the question mark.
 * @returns Decoded pairs in the order they were sent; a malformed escape stays as it is.
 */
export function parseQuery(query: string): [key: string, value: string][] {
  return query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=");
      return at < 0 ? [decode(part), ""] : [decode(part.slice(0, at)), decode(part.slice(at + 1))];
    });
}

function decode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
