import type { CallContext } from "../../provider/api/cbr-client.ts";

/** A call's context that remembers what was said. */
export function listeningContext(signal: AbortSignal = new AbortController().signal): CallContext & {
  readonly heard: string[];
} {
  const heard: string[] = [];
  const hear = (message: string): void => void heard.push(message);
  return { signal, heard, progress: { debug: hear, status: hear, info: hear, warning: hear } };
}
