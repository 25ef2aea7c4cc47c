import type { Progress } from "../../support/progress.ts";
import type { Access, Grant } from "../credentials/grant.ts";
import type { Deadline } from "../deadline/with-deadline.ts";

/**
 * Does something with what requests are authorized with; once more when that is refused and a newer one can be had.
 * @param access - Gives it.
 * @param deadline - Of the whole call.
 * @param progress - Hears of renewals.
 * @param work - Makes the requests.
 */
export async function authorized<Result>(
  access: Access,
  deadline: Deadline,
  progress: Progress,
  work: (grant: Grant) => Promise<Result>,
): Promise<Result> {
  const grant = await access.current(deadline, progress);
  try {
    return await work(grant);
  } catch (error) {
    const next = await access.renewed(grant, error, deadline, progress);
    if (next === undefined) throw error;
    return work(next);
  }
}
