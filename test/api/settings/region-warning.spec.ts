import assert from "node:assert/strict";

import { regionWarning } from "../../../provider/api/settings/region-warning.ts";
import { silentProgress } from "../../../provider/support/progress.ts";
import { settingsOf } from "../../support/transport.ts";

function warnings(
  configuration: Parameters<typeof settingsOf>[0],
  ...regions: (string | undefined)[]
): string[] {
  const heard: string[] = [];
  const warn = regionWarning(settingsOf(configuration));
  for (const region of regions) warn(region, { ...silentProgress, warning: (text) => void heard.push(text) });
  return heard;
}

describe("region warning", () => {
  it("[U] names the nearest region, once for each that is not known", () => {
    assert.deepEqual(warnings({}, "cn-nort-4", "cn-nort-4", "xx-nowhere-99"), [
      '"cn-nort-4" is not among the known regions of myhuaweicloud.com; did you mean cn-north-4?',
      '"xx-nowhere-99" is not among the known regions of myhuaweicloud.com',
    ]);
  });

  it("[U] says which cloud has a region of another one", () => {
    assert.deepEqual(warnings({}, "eu-de"), [
      '"eu-de" is not among the known regions of myhuaweicloud.com; it is one of another cloud: set cbr:cloud to otc.t-systems.com',
    ]);
  });

  it("[U] known regions, fixed endpoints and other clouds are left in peace", () => {
    assert.deepEqual(warnings({}, "cn-north-4", "ap-southeast-5", "eu-west-101", undefined), []);
    assert.deepEqual(warnings({ endpoint: "https://cbr.example.com" }, "nowhere"), []);
    assert.deepEqual(warnings({ cloud: "otc.t-systems.com" }, "eu-de", "nowhere"), []);
  });
});
