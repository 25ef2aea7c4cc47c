/** Waits for a later turn of the event loop: what is ready to be sent or heard goes first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
