import messages from "@pulumi/pulumi/proto/provider_pb.js";
import fc from "fast-check";

import { struct } from "../../rpc/plugin-client.ts";
import { GATE_URN } from "../../rpc/resources/support/gate-client.ts";
import { nearly, protocolValues } from "./protocol-values.ts";

/** A request of the engine, in a form that can be printed. */
export interface Asked {
  readonly method:
    | "invoke"
    | "checkConfig"
    | "diffConfig"
    | "configure"
    | "check"
    | "diff"
    | "create"
    | "update"
    | "read"
    | "delete";
  /** The token of a function, or the URN of a resource. */
  readonly of: string;
  readonly preview: boolean;
  /** Seconds. */
  readonly timeout: number;
  readonly news: object;
  readonly olds: object;
}

const FILTER = { resourceName: "ECS-0001" };
const RULE = { type: "lastSuccessWithin", maxAge: "24h" };

const LIST = {
  startTime: "2026-02-22T18:00:00+08:00",
  endTime: "2026-03-01T00:00:00Z",
  enterpriseProjectId: "all_granted_eps",
  operationType: "backup",
  status: "failed",
  vaultName: "vault 1",
  resourceId: "1dab32fa-ebf2-415a-ab0b-eabe6353bc86",
  limit: 5,
  offset: 1,
  fields: ["endedAt", "extraInfo"],
  projectId: "04f1829c788037ac2fb8c01eb2b04b95",
  timeout: "1h",
};
const SHOW = { operationLogId: "4827f2da-b008-4507-ab7d-42d0df5ed912", timeout: "90s" };
const COMPLIANCE = {
  rules: [RULE, { type: "maxGap", interval: "24h" }],
  filter: FILTER,
  window: "30d",
  expectedResourceIds: ["1dab32fa-ebf2-415a-ab0b-eabe6353bc86"],
  evidence: "failures",
};
const GATE = {
  filter: FILTER,
  rules: [RULE],
  window: "7d",
  onMissing: "pass",
  waitForRunning: false,
  mode: "warn",
  pollInterval: { min: "5s", max: "10s" },
  stableFor: "1s",
  triggers: { release: "1" },
  recheck: "always",
};
const CONFIGURATION = {
  region: "cn-north-4",
  projectId: "04f1829c788037ac2fb8c01eb2b04b95",
  endpoint: "https://cbr.example.com",
  accessKey: "AK",
  secretKey: "SK-that-is-not-real",
  insecure: "false",
  maxRetries: "3",
  connectTimeout: "5s",
  requestTimeout: "30s",
  pagesInFlight: 4,
  cloud: "example.com",
};

const FUNCTIONS = [
  { of: "cbr:index:getOperationLogs", right: LIST },
  { of: "cbr:index:getOperationLog", right: SHOW },
  { of: "cbr:index:getBackupCompliance", right: COMPLIANCE },
] as const;

const anyProperties = fc.dictionary(fc.string({ unit: "binary", maxLength: 8 }), protocolValues, {
  maxKeys: 3,
});

const about = (
  methods: readonly Asked["method"][],
  of: fc.Arbitrary<string>,
  right: Readonly<Record<string, unknown>>,
): fc.Arbitrary<Asked> =>
  fc.record({
    method: fc.constantFrom(...methods),
    of,
    preview: fc.boolean(),
    // 0 means half an hour, which the clock of the tests does not pass over.
    timeout: fc.constantFrom(0.001, 0.5, 12),
    news: fc.oneof({ arbitrary: nearly(right), weight: 9 }, { arbitrary: anyProperties, weight: 1 }),
    olds: fc.oneof(nearly(right), anyProperties),
  });

const urns = fc.oneof(
  { arbitrary: fc.constant(GATE_URN), weight: 9 },
  {
    arbitrary: fc.constantFrom(
      "",
      "::",
      "urn:pulumi:dev::shop::cbr:index:Vault::a",
      "urn:pulumi:dev::shop::$::",
    ),
    weight: 1,
  },
  { arbitrary: fc.string({ unit: "binary" }), weight: 1 },
);

/** Requests of every method: right ones, almost right ones, and any. */
export const requests: fc.Arbitrary<Asked> = fc.oneof(
  ...FUNCTIONS.map(({ of, right }) => about(["invoke"], fc.constant(of), right)),
  about(
    ["invoke"],
    fc.oneof(fc.string(), fc.constantFrom("cbr:index:toString", "__proto__", "constructor")),
    LIST,
  ),
  about(["checkConfig", "diffConfig", "configure"], fc.constant(""), CONFIGURATION),
  about(["check", "diff", "create", "update", "read", "delete"], urns, GATE),
  about(["check", "diff", "create", "update"], fc.constant(GATE_URN), GATE),
);

/** The message of a request. */
export function messageOf({ method, of, preview, timeout, news, olds }: Asked): object {
  switch (method) {
    case "invoke":
      return made(new messages.InvokeRequest(), { Tok: of, Args: struct(news), Preview: preview });
    case "checkConfig":
    case "check":
      return made(new messages.CheckRequest(), { Urn: of, News: struct(news), Olds: struct(olds) });
    case "configure":
      return made(new messages.ConfigureRequest(), { Args: struct(news), Acceptsecrets: true });
    case "diffConfig":
    case "diff":
      return made(new messages.DiffRequest(), {
        Id: "gate",
        Urn: of,
        News: struct(news),
        Olds: struct(olds),
        OldInputs: struct(preview ? news : olds),
      });
    case "create":
      return made(new messages.CreateRequest(), {
        Urn: of,
        Properties: struct(news),
        Preview: preview,
        Timeout: timeout,
      });
    case "update":
      return made(new messages.UpdateRequest(), {
        Id: "gate",
        Urn: of,
        News: struct(news),
        Olds: struct(olds),
        Preview: preview,
        Timeout: timeout,
      });
    case "read":
      return made(new messages.ReadRequest(), {
        Id: "gate",
        Urn: of,
        Properties: struct(news),
        Inputs: struct(olds),
      });
    case "delete":
      return made(new messages.DeleteRequest(), { Id: "gate", Urn: of, Properties: struct(olds) });
  }
}

/** Sets members of a message by the names of their setters. */
function made<Message extends object>(message: Message, members: Readonly<Record<string, unknown>>): Message {
  for (const [name, value] of Object.entries(members)) {
    (Reflect.get(message, `set${name}`) as (value: unknown) => void).call(message, value);
  }
  return message;
}
