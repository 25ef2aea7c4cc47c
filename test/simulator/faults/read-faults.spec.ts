import assert from "node:assert/strict";
import { readFaults } from "../../../simulator/faults/read-faults.ts";
import { UsageError } from "../../../simulator/index.ts";

const match = { operation: "list" };

describe("simulator: fault files", () => {
  it("[U] may hold every kind with its parameters", () => {
    const faults = [
      { match, do: "status", status: 429, retryAfter: 2 },
      { match, do: "status", status: 503, retryAfter: "Sun, 01 Mar 2026 12:00:00 GMT", html: true },
      { match, do: "status", status: 418, body: { any: "thing" }, headers: { "X-Odd": "1" } },
      { match: { operation: "show", nth: 3 }, do: "reset", afterHeaders: true },
      { match: { operation: "token", nth: [1, 2] }, do: "hang" },
      { match: { operation: "projects", nth: "every" }, do: "truncate", bytes: 10 },
      { match: { operation: "*" }, do: "malformed", body: "<" },
      { match, do: "slow", ms: 20, bytes: 1 },
    ];
    assert.deepEqual(readFaults(faults), faults);
    assert.deepEqual(readFaults([]), []);
  });

  for (const [value, message] of [
    [{}, "faults: {} does not fit. It must be an array of faults."],
    [[7], "faults[0]: 7 does not fit. It must be an object."],
    [[{ do: "hang" }], "faults[0].match: it is missing. It must be an object."],
    [
      [{ match: {}, do: "hang" }],
      "faults[0].match.operation: it is missing. It must be one of list, show, token, projects, securityToken, metadataToken, metadataKey, *.",
    ],
    [
      [{ match: { operation: "lists" }, do: "hang" }],
      'faults[0].match.operation: "lists" does not fit. It must be one of list, show, token, projects, securityToken, metadataToken, metadataKey, *.',
    ],
    [
      [{ match: { operation: "list", nth: 0 }, do: "hang" }],
      'faults[0].match.nth: 0 does not fit. It must be a number from 1, "every", or [from, to].',
    ],
    [
      [{ match: { operation: "list", nth: [3, 2] }, do: "hang" }],
      'faults[0].match.nth: [3,2] does not fit. It must be a number from 1, "every", or [from, to].',
    ],
    [
      [{ match: { operation: "list", nt: 1 }, do: "hang" }],
      "faults[0].match.nt: there is no such property. Known here: operation, nth.",
    ],
    [
      [
        { match, do: "hang" },
        { match, do: "explode" },
      ],
      'faults[1].do: "explode" does not fit. It must be one of status, reset, hang, truncate, malformed, slow.',
    ],
    [
      [{ match, do: "toString" }],
      'faults[0].do: "toString" does not fit. It must be one of status, reset, hang, truncate, malformed, slow.',
    ],
    [[{ match, do: "status" }], "faults[0].status: it is missing. It must be an integer from 200 to 599."],
    [
      [{ match, do: "status", status: "500" }],
      'faults[0].status: "500" does not fit. It must be an integer from 200 to 599.',
    ],
    [
      [{ match, do: "status", status: 500, headers: { a: 1 } }],
      'faults[0].headers: {"a":1} does not fit. It must be an object of strings.',
    ],
    [
      [{ match, do: "status", status: 429, retryAfter: -1 }],
      "faults[0].retryAfter: -1 does not fit. It must be seconds as a number, or an HTTP date.",
    ],
    [
      [{ match, do: "hang", ms: 1 }],
      "faults[0].ms: there is no such property. Known here: match, do, afterHeaders.",
    ],
    [[{ match, do: "slow" }], "faults[0].ms: it is missing. It must be an integer from 0 to 3600000."],
    [
      [{ match, do: "reset", afterHeaders: "yes" }],
      'faults[0].afterHeaders: "yes" does not fit. It must be true or false.',
    ],
    [[{ match, do: "malformed", body: 1 }], "faults[0].body: 1 does not fit. It must be a string."],
  ] as const) {
    it(`[U] are refused with: ${message}`, () => {
      assert.throws(
        () => readFaults(value),
        (error) => error instanceof UsageError && error.message === message,
      );
    });
  }
});
