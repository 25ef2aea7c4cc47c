import { didYouMean } from "../../schema/did-you-mean.ts";
import type { Progress } from "../../support/progress.ts";
import { LISTED_CLOUDS, REGIONS, REGIONS_ELSEWHERE } from "./regions.ts";
import type { Settings } from "./settings.ts";

/**
 * Makes what warns of regions that nobody lists, once each: the host made of such a name may not exist. New regions come,
 * so it is no error.
 * @param settings - A fixed endpoint, or a cloud whose regions are not listed, leave nothing to warn of.
 * @returns Call it with the region and the progress of each call.
 */
export function regionWarning({
  endpoint,
  cloud,
}: Pick<Settings, "endpoint" | "cloud">): (region: string | undefined, progress: Progress) => void {
  const named = new Set(REGIONS);
  return (region, progress) => {
    if (region === undefined || endpoint !== undefined || !LISTED_CLOUDS.has(cloud) || named.has(region))
      return;
    named.add(region);
    const other = REGIONS_ELSEWHERE.get(region);
    const hint =
      other === undefined
        ? didYouMean(region, REGIONS)
        : `; it is one of another cloud: set cbr:cloud to ${other}`;
    progress.warning(`${JSON.stringify(region)} is not among the known regions of ${cloud}${hint}`);
  };
}
