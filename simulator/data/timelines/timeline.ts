/** What a step changes about its log. */
export interface StepChanges {
  /** Any text; unknown ones are served too. */
  readonly status?: string;
  /** Short for `extra_info.common.progress`: a whole number from 0 to 100. */
  readonly progress?: number;
  /** Any other member of the log, in wire form. Objects are merged into those of the log, anything else replaces. */
  readonly [member: string]: unknown;
}

/** A step that is due at a time. */
export interface TimedStep extends StepChanges {
  /** Counted from the moment the data is loaded: a whole number and `ms`, `s`, `m`, `h` or `d`, such as "500ms". */
  readonly after: string;
  readonly afterRequests?: never;
}

/** A step that is due when so many requests have been answered. */
export interface CountedStep extends StepChanges {
  /** Lists and shows that looked at the logs since the data was loaded, of whichever log; 0 or more. */
  readonly afterRequests: number;
  readonly after?: never;
}

/** A log that changes while it is watched. It is there from its first step on. */
export interface Timeline {
  /** The log before its first step, in wire form, with an id of its own. */
  readonly log: object;
  /** At least one, each due later than the one before it. */
  readonly steps: readonly TimedStep[] | readonly CountedStep[];
}
