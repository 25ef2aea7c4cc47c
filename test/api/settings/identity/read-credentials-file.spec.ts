import assert from "node:assert/strict";

import { readCredentialsFile } from "../../../../provider/api/settings/identity/read-credentials-file.ts";
import { MalformedFileError } from "../../../../provider/api/settings/identity/shared-file.ts";
import { thrown } from "../../../support/caught.ts";

function malformed(text: string): string {
  return thrown(() => readCredentialsFile(text), MalformedFileError).message;
}

describe("credentials file", () => {
  it("[U] gives what the section [basic] holds", () => {
    const text = [
      "\uFEFF# a comment",
      "[global]",
      "ak = another",
      "",
      "[basic]",
      "ak = the-ak",
      "SK=the#sk;=",
      "; another comment",
      "project_id: p",
      "security_token = st",
      "iam_endpoint = https://iam.example.com",
      "idp_id = not read here",
      "[other]",
      "ak = no",
    ].join("\r\n");
    assert.deepEqual(readCredentialsFile(text), {
      found: {
        identity: { kind: "keys", accessKey: "the-ak", secretKey: "the#sk;=", securityToken: "st" },
        projectId: "p",
        iamEndpoint: "https://iam.example.com",
      },
    });
  });

  it("[U] without the section, or without keys in it, it says nothing of who asks", () => {
    assert.deepEqual(readCredentialsFile("[global]\nak = a\nsk = s\n"), {
      without: "has no section [basic]",
    });
    assert.deepEqual(readCredentialsFile("[basic]\nak =\n"), {
      without: "has neither ak nor sk in its section [basic]",
    });
  });

  it("[U] half a pair and a line that is none are malformed; the place is named, the content is not", () => {
    assert.match(malformed("[basic]\nak = a\n"), /^lacks sk in its section \[basic\]/u);
    assert.match(malformed("[basic]\nsk = s\n"), /^lacks ak/u);
    assert.equal(
      malformed("[basic]\nak = a\na-secret-without-a-name\n"),
      "is malformed: line 3 is neither [section] nor name = value",
    );
  });
});
