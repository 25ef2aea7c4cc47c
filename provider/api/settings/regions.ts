/** The clouds whose regions are listed here. */
export const LISTED_CLOUDS: ReadonlySet<string> = new Set(["myhuaweicloud.com", "myhuaweicloud.eu"]);

/**
 * The regions that the vendor's SDKs know.
 * @see api.md, "Endpoints"
 */
export const REGIONS: readonly string[] = [
  "ae-ad-1",
  "af-north-1",
  "af-south-1",
  ...numbered("ap-southeast", 1, 2, 3, 4, 5),
  ...numbered("cn-east", 2, 3, 4, 5),
  ...numbered("cn-north", 1, 2, 4, 9, 11, 12),
  ...numbered("cn-south", 1, 2, 4),
  ...numbered("cn-southwest", 2, 3),
  "eu-west-0",
  "eu-west-101",
  "la-north-2",
  "la-south-2",
  "me-east-1",
  "my-kualalumpur-1",
  "na-mexico-1",
  "ru-moscow-1",
  "ru-northwest-2",
  "sa-brazil-1",
  "tr-west-1",
];

/** Regions of another cloud, which people ask the default one for. */
export const REGIONS_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ["eu-de", "otc.t-systems.com"],
  ["eu-nl", "otc.t-systems.com"],
]);

function numbered(area: string, ...numbers: number[]): string[] {
  return numbers.map((number) => `${area}-${number}`);
}
