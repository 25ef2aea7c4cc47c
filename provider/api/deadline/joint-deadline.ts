import type { Deadline } from "./with-deadline.ts";

/** The deadline of work that several calls wait for: it ends with the last of them. */
export interface JointDeadline extends Deadline {
  /** Takes a call in; it leaves when its own deadline is aborted. */
  readonly join: (deadline: Deadline) => void;
}

/** Makes a deadline that nobody has joined yet: nothing is left of it until somebody does. */
export function jointDeadline(): JointDeadline {
  const stop = new AbortController();
  const members = new Set<Deadline>();
  return {
    signal: stop.signal,
    remainingMs: () => Math.max(-1, ...[...members].map((member) => member.remainingMs())),
    join(member) {
      const leave = (): void => {
        members.delete(member);
        if (members.size === 0) stop.abort(member.signal.reason);
      };
      members.add(member);
      if (member.signal.aborted) leave();
      else member.signal.addEventListener("abort", leave, { once: true });
    },
  };
}
