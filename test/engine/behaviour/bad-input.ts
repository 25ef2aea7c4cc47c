import assert from "node:assert/strict";

import type { Lab } from "../support/lab.ts";
import type { Way } from "../support/ways.ts";

interface Case {
  readonly title: string;
  readonly call: (way: Way) => Promise<unknown>;
  /** What the message must say: the property, and what would be right. */
  readonly says: readonly RegExp[];
}

const list =
  (args: object): Case["call"] =>
  (way) =>
    way.getOperationLogs(args);

const CASES: readonly Case[] = [
  {
    title: "an unknown filter",
    call: list({ resourcName: "web" }),
    says: [/resourcName/u, /did you mean resourceName\?/u],
  },
  {
    title: "a value that no enum has",
    call: list({ status: "faild" }),
    says: [/status/u, /"faild"/u, /did you mean failed\?/u],
  },
  {
    title: "a value of the wrong type",
    call: list({ vaultName: 7 }),
    says: [/vaultName/u, /must be a string, not 7/u],
  },
  { title: "limit 0", call: list({ limit: 0 }), says: [/limit/u, /must be 1 or more, not 0/u] },
  {
    title: "a negative offset",
    call: list({ offset: -1 }),
    says: [/offset/u, /must be 0 or more, not -1/u],
  },
  {
    title: "a malformed time",
    call: list({ startTime: "yesterday" }),
    says: [/startTime/u, /"yesterday"/u, /RFC 3339/u],
  },
  {
    title: "a time that does not exist",
    call: list({ endTime: "2026-02-30T00:00:00Z" }),
    says: [/endTime/u, /2026-02-30T00:00:00Z/u, /exist/u],
  },
  {
    title: "a start after the end",
    call: list({ startTime: "2026-02-01T00:00:00Z", endTime: "2026-01-01T00:00:00Z" }),
    says: [/startTime/u, /is after endTime/u],
  },
  {
    title: "an ID that is no UUID",
    call: (way) => way.getOperationLog({ operationLogId: "last-night" }),
    says: [/operationLogId/u, /"last-night" is not a UUID/u],
  },
  {
    title: "a missing ID",
    call: (way) => way.getOperationLog({}),
    says: [/operationLogId/u, /is required/u],
  },
  {
    title: "several faults, all at once",
    call: list({ limit: 0, offset: -1, stat: "failed" }),
    says: [/limit/u, /offset/u, /stat\b/u],
  },
  {
    title: "another region at a fixed endpoint",
    call: list({ region: "eu-west-101" }),
    says: [/region/u, /fixed endpoint/u],
  },
];

/** Arguments that are refused before anything is sent. */
export function describeBadInput(lab: () => Lab): void {
  const refused = new Map<Case, string>();

  before(async () => {
    lab().simulator.requests.length = 0;
    const messages = await lab().ask(async (way) => {
      const outcomes = await Promise.allSettled(CASES.map(({ call }) => call(way)));
      return outcomes.map((each) => (each.status === "rejected" ? String(each.reason) : "not refused"));
    });
    for (const [index, each] of CASES.entries()) refused.set(each, messages[index] ?? "");
  });

  for (const each of CASES) {
    it(`[E] refuses ${each.title}, naming it`, () => {
      const message = refused.get(each) ?? "";
      for (const pattern of each.says) assert.match(message, pattern);
    });
  }

  it("[E] sends nothing to the service for any of them", () => {
    assert.equal(refused.size, CASES.length);
    assert.equal(lab().simulator.requests.length, 0);
  });
}
