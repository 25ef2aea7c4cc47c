import { garbled, invalid, network } from "./errors.ts";
import { fails, recovers, type ExpectedError, type Row } from "./row.ts";
import { TRANSIENT_MS } from "./status-rows.ts";

type Outcomes = Omit<Row, "name" | "spoil">;

function broken(error: ExpectedError): Outcomes {
  return { once: recovers(TRANSIENT_MS[0]), stays: fails(error, ...TRANSIENT_MS) };
}

function unreadable(error: ExpectedError): Outcomes {
  return { once: recovers(TRANSIENT_MS[0]), stays: fails(error, TRANSIENT_MS[0]) };
}

function undocumented(error: ExpectedError): Outcomes {
  return { stays: fails(error) };
}

const BREAKS_OFF = /was answered with JSON that breaks off or is malformed/u;
const ENDED_EARLY = /brought no whole answer: the connection ended within the answer/u;

/** What befalls an answer on its way. */
export const WAY_ROWS: readonly Row[] = [
  {
    name: "a reset before the answer",
    spoil: { do: "reset" },
    ...broken(network(/no whole answer: the connection was reset \(ECONNRESET\).*It was tried 4 times\.$/u)),
  },
  {
    name: "a reset after the headers",
    spoil: { do: "reset", afterHeaders: true },
    ...broken(network(/brought no whole answer: the connection .*It was tried 4 times\.$/u)),
  },
  {
    name: "a Content-Length that promises more",
    spoil: { do: "length", by: 10 },
    ...broken(network(ENDED_EARLY)),
  },
  {
    // What is left over cannot be the beginning of another answer.
    name: "a Content-Length that cuts the body",
    spoil: { do: "length", by: -10 },
    ...broken(network(/no whole answer: it breaks the rules of HTTP \(HPE_INVALID_CONSTANT\)/u)),
  },
  { name: "a truncated body", spoil: { do: "truncate" }, ...unreadable(garbled(BREAKS_OFF)) },
  {
    name: "an empty body",
    spoil: { do: "truncate", bytes: 0 },
    ...unreadable(garbled(/was answered with an empty body.*It was tried 2 times\.$/u)),
  },
  {
    name: "status 204",
    spoil: { do: "status", status: 204, body: "" },
    ...unreadable(garbled(/was answered with an empty body/u)),
  },
  { name: "malformed JSON", spoil: { do: "malformed" }, ...unreadable(garbled(BREAKS_OFF)) },
  {
    name: "HTML with 200",
    spoil: { do: "status", status: 200, html: true },
    ...unreadable(garbled(/was answered with what is not JSON, .*<html>.*Check the endpoint, and proxies/u)),
  },
  {
    name: "an answer 10 s late",
    spoil: { do: "slow", ms: 10_000 },
    stays: { attempts: 1, elapsedMs: 10_000 },
  },
];

/** JSON that is not as the service documents it, whatever is asked. */
export const SHAPE_ROWS: readonly Row[] = [
  ...["{}", "[]", "null", "7", '"text"'].map((body): Row => {
    const error = invalid(/^GET \S+ was answered with .*operation_log/u);
    return { name: `the JSON ${body}`, spoil: { do: "malformed", body }, ...undocumented(error) };
  }),
  ...(
    [
      ["id", 7, /id must be a string, not 7/u],
      ["id", null, /id is required/u],
      ["status", null, /status is required/u],
      ["created_at", 7, /createdAt must be a string, not 7/u],
      ["created_at", "yesterday", /createdAt /u],
      ["extra_info", "none", /extraInfo must be an object, not "none"/u],
      ["extra_info.resource.name", 7, /extraInfo\.resource\.name must be a string, not 7/u],
    ] as const
  ).map(([member, value, message]): Row => {
    const spoil = { do: "wrong-types", member, value } as const;
    return { name: `${member} ${JSON.stringify(value)}`, spoil, ...undocumented(invalid(message)) };
  }),
  {
    name: "a member that nobody knows",
    spoil: { do: "wrong-types", member: "novelty", value: { deep: [1, 2] } },
    stays: recovers(),
  },
  {
    name: "null where a member may be absent",
    spoil: { do: "wrong-types", member: "extra_info", value: null },
    stays: recovers(),
  },
];

/** Lists alone have these members. */
export const LIST_ROWS: readonly Row[] = [
  ...(
    [
      ["operation_logs", {}, /operation_logs/u],
      ["operation_logs", null, /operation_logs/u],
      ["operation_logs", [7], /operation_logs\[0\]/u],
      ["count", "many", /count/u],
      ["count", -1, /count/u],
      ["count", null, /count/u],
    ] as const
  ).map(([member, value, message]): Row => {
    const spoil = { do: "wrong-types", member, value } as const;
    return { name: `${member} ${JSON.stringify(value)}`, spoil, ...undocumented(invalid(message)) };
  }),
];
