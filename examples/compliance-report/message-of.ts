/** A failed command of the engine comes with all that it printed; why it failed is on stderr. */
const COMMAND_FAILED = /^ stderr: (.+?)^ err\?: /msu;

/**
 * Says why something failed, for people.
 * @param error - Whatever was thrown.
 */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const reason = (COMMAND_FAILED.exec(message)?.[1] ?? message).trim();
  const remedy = "there is no pulumi on PATH: install the Pulumi CLI, or put its folder on PATH";
  return reason.includes("ENOENT: pulumi") ? `${remedy}\n${reason}` : reason;
}
