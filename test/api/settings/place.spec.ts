import assert from "node:assert/strict";

import { type Place, type PlaceOverride, placeOf } from "../../../provider/api/settings/place.ts";
import { resolveSettings } from "../../../provider/api/settings/resolve-settings.ts";
import type { ProviderConfiguration } from "../../../provider/schema/generated/types.ts";
import { ConfigurationError, InputInvalidError } from "../../../provider/support/failures.ts";
import { thrown } from "../../support/caught.ts";

const TOKEN = { token: "a-token" };

function place(configuration: ProviderConfiguration, override: PlaceOverride = {}): Place {
  return placeOf(
    resolveSettings({ metadataEndpoint: "off", ...configuration }, () => undefined),
    override,
  );
}

function missing(configuration: ProviderConfiguration): Record<string, string> {
  const { failures } = thrown(() => place(configuration), ConfigurationError);
  return Object.fromEntries(failures.map(({ property, reason }) => [property, reason]));
}

describe("place", () => {
  it("[U] makes the endpoints of region and cloud", () => {
    assert.deepEqual(place({ ...TOKEN, region: "cn-north-4" }), {
      endpoint: "https://cbr.cn-north-4.myhuaweicloud.com",
      region: "cn-north-4",
      project: { name: "cn-north-4" },
      iamEndpoint: "https://iam.cn-north-4.myhuaweicloud.com",
    });
  });

  it("[U] has the shapes of Open Telekom Cloud by cbr:cloud", () => {
    const { endpoint, project, iamEndpoint } = place({
      ...TOKEN,
      region: "eu-de",
      cloud: "otc.t-systems.com",
    });
    assert.equal(endpoint, "https://cbr.eu-de.otc.t-systems.com");
    assert.equal(iamEndpoint, "https://iam.eu-de.otc.t-systems.com");
    assert.deepEqual(project, { name: "eu-de" });
  });

  it("[U] a project's ID needs no look-up, and the call's goes before the settings'", () => {
    const settings = { ...TOKEN, region: "eu-de", projectId: "p1", projectName: "name" };
    assert.deepEqual(place(settings).project, { id: "p1" });
    assert.deepEqual(place(settings, { projectId: "p2" }).project, { id: "p2" });
    assert.deepEqual(
      place({ ...TOKEN, endpoint: "https://cbr.example.com", projectId: "p1" }).region,
      undefined,
    );
  });

  it("[U] a project's name is looked up instead of the region's", () => {
    const settings = {
      ...TOKEN,
      region: "eu-de",
      projectName: "mine",
      iamEndpoint: "https://iam.example.com",
    };
    const { project, iamEndpoint } = place(settings);
    assert.deepEqual(project, { name: "mine" });
    assert.equal(iamEndpoint, "https://iam.example.com");
  });

  it("[U] another region discovers its project anew: the settings' one belongs to theirs", () => {
    const settings = { ...TOKEN, region: "eu-de", projectId: "p1", projectName: "mine" };
    const { endpoint, region, project, iamEndpoint } = place(settings, { region: "eu-nl" });
    assert.equal(endpoint, "https://cbr.eu-nl.myhuaweicloud.com");
    assert.equal(region, "eu-nl");
    assert.deepEqual(project, { name: "eu-nl" });
    assert.equal(iamEndpoint, "https://iam.eu-nl.myhuaweicloud.com");
    assert.deepEqual(place(settings, { region: "eu-nl", projectId: "p9" }).project, { id: "p9" });
    assert.deepEqual(place(settings, { region: "eu-de" }).project, { id: "p1" });
  });

  it("[U] another region than that of a given IAM is not asked for at a guessed one", () => {
    const settings = { ...TOKEN, region: "eu-de", iamEndpoint: "https://iam.example.com" };
    thrown(() => place(settings, { region: "eu-nl" }), ConfigurationError);
    const { iamEndpoint, project } = place(settings, { region: "eu-nl", projectId: "p9" });
    assert.deepEqual({ iamEndpoint, project }, { iamEndpoint: undefined, project: { id: "p9" } });
    assert.equal(place(settings, { region: "eu-de" }).iamEndpoint, "https://iam.example.com");
  });

  it("[U] another region at a fixed endpoint is an input failure", () => {
    const settings = { ...TOKEN, region: "eu-de", projectId: "p1", endpoint: "https://cbr.example.com" };
    const error = thrown(() => place(settings, { region: "eu-nl" }), InputInvalidError);
    assert.equal(error.code, "CBR_INPUT_INVALID");
    assert.deepEqual(
      error.failures.map(({ property }) => property),
      ["region"],
    );
    assert.match(error.message, /"eu-nl" cannot be asked at the fixed endpoint https:\/\/cbr\.example\.com/u);
    assert.equal(place(settings, { region: "eu-de" }).endpoint, "https://cbr.example.com");
    const regionless = { ...TOKEN, projectId: "p1", endpoint: "https://cbr.example.com" };
    thrown(() => place(regionless, { region: "eu-de" }), InputInvalidError);
  });
});

describe("place: what is missing", () => {
  it("[U] names region, project and credentials, with every way to set them", () => {
    const found = missing({});
    assert.deepEqual(Object.keys(found).sort(), ["accessKey", "projectId", "region"]);
    assert.match(found["region"] ?? "", /cbr:region or HW_REGION_NAME, or cbr:endpoint/u);
    assert.match(found["projectId"] ?? "", /cbr:projectId or HW_PROJECT_ID or HUAWEICLOUD_SDK_PROJECT_ID/u);
    assert.match(found["projectId"] ?? "", /cbr:projectName or HW_PROJECT_NAME/u);
    assert.match(found["projectId"] ?? "", /cbr:iamEndpoint or HW_AUTH_URL/u);
    assert.match(
      found["accessKey"] ?? "",
      /set cbr:accessKey with cbr:secretKey \(HW_ACCESS_KEY, HW_SECRET_KEY\), or cbr:token \(HW_AUTH_TOKEN\), or cbr:userName/u,
    );
    assert.match(found["accessKey"] ?? "", /looked at, in this order: cbr:token, .*HUAWEICLOUD_SDK_AK/u);
  });

  it("[U] with an endpoint, region is not missing but the project is", () => {
    const settings = { endpoint: "https://cbr.example.com", ...TOKEN };
    assert.deepEqual(Object.keys(missing(settings)), ["projectId"]);
    assert.deepEqual(Object.keys(missing({ ...settings, projectName: "mine" })), ["projectId"]);
    assert.deepEqual(Object.keys(missing({ ...settings, iamEndpoint: "https://iam.example.com" })), [
      "projectId",
    ]);
  });

  it("[U] with everything else, only the credentials are", () => {
    assert.deepEqual(Object.keys(missing({ region: "eu-de" })), ["accessKey"]);
  });

  it("[U] where only the metadata service is left to ask, that is said beside what else is missing", () => {
    const metadataEndpoint = "http://127.0.0.1:1";
    const found = missing({ metadataEndpoint });
    assert.match(
      found["accessKey"] ?? "",
      /the metadata service http:\/\/127\.0\.0\.1:1 \(not asked yet\)$/u,
    );
    assert.equal(
      placeOf(
        resolveSettings({ metadataEndpoint, region: "eu-de" }, () => undefined),
        {},
      ).region,
      "eu-de",
    );
  });

  it("[U] a password and an agency need IAM, whose address nobody guesses beside a fixed endpoint", () => {
    const fixed = { endpoint: "https://cbr.example.com", projectId: "p1" };
    const user = { userName: "u", password: "a-password", domainName: "d" };
    const agency = { agencyName: "a", agencyDomainName: "d" };
    for (const who of [user, { ...TOKEN, ...agency }]) {
      assert.deepEqual(Object.keys(missing({ ...fixed, ...who })), ["iamEndpoint"]);
      assert.equal(
        place({ ...fixed, ...who, iamEndpoint: "https://iam.example.com" }).iamEndpoint,
        "https://iam.example.com",
      );
    }
  });
});
