import type { OperationLog } from "../../schema/generated/types.ts";

/** Takes the logs of one pass over the list as they come. */
export interface LogSink {
  /**
   * Whether pages may be asked for before it is known that they are needed. A sink that may have enough early says no,
   * so that no page is read in vain.
   */
  readonly greedy: boolean;
  /** Adds the logs of a page, each log of the pass once. */
  add(logs: readonly OperationLog[]): void;
  /** Whether no further log is wanted; asked after each page. */
  enough(): boolean;
  /**
   * Whether logs from further on in the list make the first page enough. If not, they count for nothing, and are added
   * when their turn comes. A sink that has no use for that leaves it out.
   */
  suffices?(ahead: readonly OperationLog[]): boolean;
}

/** Makes the sink of a pass. A list that moved is read again, into a new one; what the former held is void. */
export type StartPass = () => LogSink;
