import fc from "fast-check";

import type { Reply } from "./service.ts";

const headers = fc.record(
  {
    "Retry-After": fc.oneof(
      fc.integer({ min: -5, max: 10_000 }).map(String),
      fc.constantFrom("", "soon", "1e9", "Infinity", "99999999999999999999", "Thu, 01 Jan 1970 00:00:00 GMT"),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    ),
    Date: fc.oneof(fc.stringMatching(/^[ -~]{0,20}$/u), fc.constant("Mon, 01 Jan 2001 00:00:00 GMT")),
    "X-Request-Id": fc.stringMatching(/^[ -~]{0,40}$/u),
    "Content-Type": fc.constantFrom("text/html", "", "application/json; charset=utf-16", "image/png"),
    Location: fc.constantFrom("http://127.0.0.1:1/", "::", ""),
  },
  { requiredKeys: [] },
);

const codes = fc.oneof(
  fc.constantFrom<unknown>("BackupService.6500", "APIGW.0301", "APIGW.0307", "APIGW.0101", "x", 7, null),
  fc.jsonValue(),
);

/** What servers, gateways and proxies write when they do not answer; no code among these is that of a throttle. */
const failures = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "<html><h1>502 Bad Gateway</h1></html>", "null", "[]", '"', "{", '{"error":', "\u0000"),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc
    .record(
      { error_code: codes, error_msg: fc.jsonValue(), request_id: fc.jsonValue() },
      { requiredKeys: [] },
    )
    .map((body) => JSON.stringify(body)),
  fc
    .record({ error: fc.oneof(fc.record({ code: codes, message: codes }), codes) })
    .map((body) => JSON.stringify(body)),
);

const BY_STATUS: Readonly<Record<number, string>> = {
  401: "CBR_AUTHENTICATION",
  403: "CBR_PERMISSION",
  404: "CBR_NOT_FOUND",
  429: "CBR_THROTTLED",
};

const THROTTLES = ["APIGW.0308", "APIG.0308"].map((code) => JSON.stringify({ error_code: code }));

/** Answers without a list in them, each with the code that its error must have. */
export const replies: fc.Arbitrary<{ reply: Reply; code: string }> = fc.oneof(
  fc
    .record({
      reply: fc.record({
        status: fc.oneof(
          fc.integer({ min: 200, max: 599 }),
          fc.constantFrom(401, 403, 404, 408, 429, 500, 502, 503),
        ),
        headers,
        body: failures,
      }),
    })
    .map(({ reply }) => ({ reply, code: codeOf(reply.status) })),
  fc.record({
    reply: fc.record({
      status: fc.integer({ min: 400, max: 599 }),
      headers,
      body: fc.constantFrom(...THROTTLES),
    }),
    code: fc.constant("CBR_THROTTLED"),
  }),
);

function codeOf(status: number): string {
  if (status < 300) return "CBR_RESPONSE_INVALID";
  return BY_STATUS[status] ?? (status >= 500 ? "CBR_SERVER" : "CBR_API");
}
