/**
 * Ends the process as failed. The engine shows its user what a plugin says last.
 * @param words - Said on stderr; they hold no secret.
 */
export function endWith(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
