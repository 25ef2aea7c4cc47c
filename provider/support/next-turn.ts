/**
 * Waits for a whole turn of the event loop: what is ready to be sent or heard goes first, connections that are made at once
 * among it. What is asked for while something is heard comes before anything more is heard: hence the second time.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}
