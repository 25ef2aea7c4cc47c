/** A place in the code, as V8 writes it; any other line may be the message, which may hold anything. */
const FRAME = /^ {4}at .*(:\d+:\d+\)?|\(<anonymous>\)|\(native\))$/u;

/**
 * Describes an error that nothing caught, without its message and members: they may hold secrets that nobody knows to be
 * some. Its kind and the places in the code are what a report needs.
 * @param error - Whatever was thrown.
 */
export function crashText(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const lead = `the cbr provider met a defect of its own (${/^\w{1,40}$/u.test(name) ? name : "Error"}) and ends; please report it`;
  return [lead, ...framesOf(error)].join("\n");
}

function framesOf(error: unknown): string[] {
  const stack = error instanceof Error && typeof error.stack === "string" ? error.stack : "";
  const { message = "" } = error instanceof Error ? error : {};
  // A message may have lines that look like frames.
  const at = message === "" ? 0 : stack.indexOf(message);
  if (at < 0) return [];
  return stack
    .slice(at + message.length)
    .split("\n")
    .filter((line) => FRAME.test(line));
}
