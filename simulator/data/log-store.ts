import type { SimulatorClock } from "../clock.ts";
import type { Order } from "../settings.ts";
import { compareLogs, mergeSorted } from "./log-order.ts";
import type { StoredData } from "./stored-data.ts";
import type { StoredLog } from "./stored-log.ts";
import { ScriptedLogs } from "./timelines/scripted-logs.ts";

/** The logs in the order in which they are served, as they are at the moment. */
export class LogStore {
  readonly #compare: (a: StoredLog, b: StoredLog) => number;
  /** Sorted once; a list call only filters and cuts. */
  #still: readonly StoredLog[];
  readonly #byId = new Map<string, StoredLog>();
  readonly #scripted: ScriptedLogs;
  /** What {@link #all} was merged from. */
  #moving: readonly StoredLog[] = [];
  #all: readonly StoredLog[];

  /**
   * Begins the timelines.
   * @param data - Logs in any order; two with one id are both listed.
   * @param order - By creation, then id; those without a readable creation come last.
   * @param clock - Tells how far the timelines have come.
   */
  constructor(data: StoredData, order: Order, clock: Pick<SimulatorClock, "now">) {
    this.#compare = compareLogs(order);
    this.#still = data.logs.toSorted(this.#compare);
    this.#all = this.#still;
    this.#index(this.#still);
    this.#scripted = new ScriptedLogs(data.scripts, data.enterpriseProjectIds, clock);
  }

  /** Every log that is there; the very same array while nothing changes. */
  get all(): readonly StoredLog[] {
    const moving = this.#scripted.present();
    if (moving !== this.#moving) {
      this.#moving = moving;
      this.#merge();
    }
    return this.#all;
  }

  /**
   * Puts more logs where the order wants them.
   * @param logs - In any order.
   */
  add(logs: readonly StoredLog[]): void {
    const sorted = logs.toSorted(this.#compare);
    this.#still = mergeSorted(this.#still, sorted, this.#compare);
    this.#index(sorted);
    this.#merge();
  }

  /**
   * Looks a log up.
   * @param id - The log's id.
   * @returns The first listed one of that id.
   */
  find(id: string): StoredLog | undefined {
    return this.#byId.get(id) ?? this.#scripted.find(id);
  }

  /** Notes that a request has been answered from these logs; some timelines wait for that. */
  countRequest(): void {
    this.#scripted.countRequest();
  }

  #merge(): void {
    this.#all = mergeSorted(this.#still, this.#moving.toSorted(this.#compare), this.#compare);
  }

  #index(logs: readonly StoredLog[]): void {
    for (const log of logs) {
      if (log.id !== undefined && !this.#byId.has(log.id)) this.#byId.set(log.id, log);
    }
  }
}
