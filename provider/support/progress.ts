/** Where a call tells people what it is doing; `rpc` writes it to the engine's log. */
export interface Progress {
  /** For `--logtostderr -v` and the engine's debug log. */
  debug(message: string): void;
  /** A short status that the next one replaces in an interactive display. */
  status(message: string): void;
  /** Shown to the user, once. */
  info(message: string): void;
  /** Shown to the user, once, as a warning. */
  warning(message: string): void;
}

/** Says nothing; for callers without an audience. */
export const silentProgress: Progress = {
  debug: () => undefined,
  status: () => undefined,
  info: () => undefined,
  warning: () => undefined,
};
