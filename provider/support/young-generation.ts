import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Both halves of it: some pages fit into one, so that what is dead is mostly found so. V8 itself would go to 128 MiB. */
const LARGE_ENOUGH_BYTES = 32 * 1024 * 1024;
/** V8 multiplies by it what is too small; 2 is its default. */
const GROWTH_FACTOR = "--semi-space-growth-factor";

const bounding = new Set<YoungGeneration>();

/** The space of V8's heap for what was just made, as one who makes and forgets much, and keeps little, wants it. */
export class YoungGeneration {
  #released = false;

  /** Keeps it from growing for now, once it is large enough; to be called now and then. */
  bound(): void {
    if (this.#released || bounding.has(this) || sizeBytes() < LARGE_ENOUGH_BYTES) return;
    if (bounding.size === 0) setFlagsFromString(`${GROWTH_FACTOR}=1`);
    bounding.add(this);
  }

  /** Lets it grow as V8 likes, unless somebody else still bounds it; for good. */
  release(): void {
    this.#released = true;
    if (bounding.delete(this) && bounding.size === 0) setFlagsFromString(`${GROWTH_FACTOR}=2`);
  }
}

function sizeBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space")?.space_size ?? 0;
}
