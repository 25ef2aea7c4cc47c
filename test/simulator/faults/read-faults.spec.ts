import assert from "node:assert/strict";
import { readFaults } from "../../../simulator/faults/read-faults.ts";
import { UsageError } from "../../../simulator/index.ts";

const match = { operation: "list" };
const KINDS =
  "status, reset, hang, truncate, malformed, slow, length, huge, gzip-bomb, duplicate, shift, wrong-types, expire, skew";

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
      { match, do: "length", by: -5 },
      { match, do: "huge", bytes: 1 },
      { match, do: "gzip-bomb" },
      { match, do: "duplicate", which: "first" },
      { match, do: "shift", logs: 2 },
      { match, do: "wrong-types", member: "extra_info.resource", value: null },
      { match: { operation: "securityToken" }, do: "expire" },
      { match: { operation: "metadataKey" }, do: "skew", ms: -1 },
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
      `faults[1].do: "explode" does not fit. It must be one of ${KINDS}.`,
    ],
    [[{ match, do: "toString" }], `faults[0].do: "toString" does not fit. It must be one of ${KINDS}.`],
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
    [
      [{ match, do: "length" }],
      "faults[0].by: it is missing. It must be an integer from -2147483648 to 2147483648.",
    ],
    [
      [{ match, do: "huge", bytes: 0 }],
      "faults[0].bytes: 0 does not fit. It must be an integer from 1 to 1099511627776.",
    ],
    [
      [{ match, do: "gzip-bomb", bytes: "1 MB" }],
      'faults[0].bytes: "1 MB" does not fit. It must be an integer from 1 to 1099511627776.',
    ],
    [
      [{ match, do: "duplicate", which: "last" }],
      'faults[0].which: "last" does not fit. It must be "each" or "first".',
    ],
    [
      [{ match, do: "shift", logs: 0 }],
      "faults[0].logs: 0 does not fit. It must be an integer from 1 to 10000.",
    ],
    [
      [{ match, do: "wrong-types", member: "id" }],
      "faults[0].value: it is missing. It must be any JSON value.",
    ],
    [
      [{ match, do: "wrong-types", member: "a..b", value: 1 }],
      'faults[0].member: "a..b" does not fit. It must be a member\'s name or path, such as "count" or "extra_info.resource".',
    ],
    [[{ match, do: "expire", ms: 1 }], "faults[0].ms: there is no such property. Known here: match, do."],
    [
      [{ match, do: "skew", ms: 0.5 }],
      "faults[0].ms: 0.5 does not fit. It must be an integer from -31622400000 to 31622400000.",
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
