import { api, authentication, late, notFound, permission, throttled, unable, unwell } from "./errors.ts";
import { fails, recovers, type ExpectedError, type Row } from "./row.ts";

/** Without Retry-After, and with a random number of a half. */
export const TRANSIENT_MS = [100, 200, 400] as const;
const THROTTLED_MS = [500, 1000, 2000] as const;
/** Of the whole call, unless it is set. */
const CALL_TIMEOUT_MS = 120_000;

/** The statuses with an error of their own; every other one is final, CBR_SERVER from 500 on and CBR_API below. */
const STATUSES: ReadonlyMap<number, Omit<Row, "name" | "spoil">> = new Map([
  [401, final(authentication(/401 APIGW\.0301: .*Check cbr:accessKey and cbr:secretKey/u))],
  [403, final(permission(/403 .*grant the identity cbr:tasks:list and cbr:tasks:get/u))],
  [404, final(notFound(/404 .*Check the filters/u))],
  [407, final(api(/407 .*Check the filters/u))],
  [408, passing(late(/408 .*It was tried 4 times\.$/u))],
  [429, throttling(throttled(/429 APIGW\.0308: The throttling threshold has been reached/u))],
  ...[500, 502, 503, 504].map(
    (status) =>
      [
        status,
        passing(unwell(new RegExp(`${status} .*request id .*It was tried 4 times\\.$`, "u"))),
      ] as const,
  ),
]);

function final(error: ExpectedError): Omit<Row, "name" | "spoil"> {
  return { stays: fails(error) };
}

function passing(error: ExpectedError): Omit<Row, "name" | "spoil"> {
  return { once: recovers(TRANSIENT_MS[0]), stays: fails(error, ...TRANSIENT_MS) };
}

function throttling(error: ExpectedError): Omit<Row, "name" | "spoil"> {
  return {
    once: recovers(THROTTLED_MS[0]),
    stays: fails(error, ...THROTTLED_MS),
    listStays: untilTheEnd(error),
  };
}

/** A throttled list goes on as long as its call may take. */
function untilTheEnd(error: ExpectedError): Row["stays"] {
  return { attempts: undefined, elapsedMs: CALL_TIMEOUT_MS, error };
}

function rowOf(status: number): Row {
  const message = new RegExp(`^GET \\S+ was answered with ${status} `, "u");
  const other = final(status < 500 ? api(message) : unable(message));
  return { name: `status ${status}`, spoil: { do: "status", status }, ...(STATUSES.get(status) ?? other) };
}

/** Every status that says that something failed. */
export const ALL_STATUSES: readonly Row[] = Array.from({ length: 200 }, (_, index) => rowOf(400 + index));

/** Those worth a list under each reading of the documents, and what may come with a status. */
export const STATUS_ROWS: readonly Row[] = [
  ...[400, 401, 403, 404, 408, 413, 429, 500, 501, 502, 503, 504, 599].map(rowOf),
  {
    name: "a proxy's 502 in HTML",
    spoil: { do: "status", status: 502, html: true },
    ...passing(unwell(/502: <html>.*It was tried 4 times\.$/u)),
  },
  {
    name: "an error without a body",
    spoil: { do: "status", status: 500, body: "" },
    ...passing(unwell(/500: an empty body/u)),
  },
  {
    name: "an error that breaks off",
    spoil: { do: "status", status: 400, body: '{"error_code": "Backup' },
    ...final(api(/400: \{"error_code": "Backup/u)),
  },
  {
    name: "a redirect",
    spoil: { do: "status", status: 302, body: "", headers: { Location: "/elsewhere" } },
    ...final(api(/302: an empty body.*Redirects are not followed: set cbr:endpoint/u)),
  },
  {
    name: "a throttle that the gateway calls 400",
    spoil: { do: "status", status: 400, body: { error_code: "APIG.0308", error_msg: "too many" } },
    ...throttling(throttled(/400 APIG\.0308: too many/u)),
  },
  {
    name: "503 with Retry-After: 7",
    spoil: { do: "status", status: 503, retryAfter: 7 },
    once: recovers(7000),
    stays: fails(unwell(/It asks to wait 7 s\./u), 7000, 7000, 7000),
  },
  {
    name: "503 with Retry-After as a date",
    spoil: { do: "status", status: 503, retryAfter: "Sun, 01 Mar 2026 12:00:09 GMT" },
    once: recovers(9000),
    // Once the date is over, the client's own delays count.
    stays: fails(unwell(/503 /u), 9000, TRANSIENT_MS[1], TRANSIENT_MS[2]),
  },
  {
    name: "503 with a Retry-After that nobody can read",
    spoil: { do: "status", status: 503, retryAfter: "soon" },
    ...passing(unwell(/503 /u)),
  },
  {
    name: "503 with a Retry-After beyond the end of the call",
    spoil: { do: "status", status: 503, retryAfter: 300 },
    ...final(unwell(/the next attempt was due in 300 s, and the call had 120 s left.*cbr:callTimeout/u)),
  },
  {
    name: "429 with Retry-After: 3",
    spoil: { do: "status", status: 429, retryAfter: 3 },
    once: recovers(3000),
    stays: fails(throttled(/It asks to wait 3 s\./u), 3000, 3000, 3000),
    listStays: untilTheEnd(throttled(/It asks to wait 3 s\./u)),
  },
];
