/** An answer before it travels. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * An answer that carries JSON.
 * @param status - The HTTP status.
 * @param body - The JSON text, ready to send.
 * @param headers - More headers.
 * @returns The answer.
 */
export function jsonAnswer(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { status, headers: { "Content-Type": "application/json", ...headers }, body };
}
