import { describeLanguage } from "./describe-language.ts";
import { yaml } from "./yaml/yaml.ts";

describe("programs in YAML", function () {
  // The engine may have to be built first.
  this.timeout(1_200_000);
  describeLanguage(yaml);
});
