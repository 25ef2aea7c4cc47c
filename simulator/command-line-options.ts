import { DEFAULTS } from "./settings.ts";
import type { SimulatorOptions } from "./settings.ts";

/** An option of the command line. */
export interface CommandLineOption {
  /** What stands for the value in the help; undefined for a switch. */
  readonly placeholder?: string;
  readonly help: string;
  /** The option of startSimulator that it sets, if it sets one. */
  readonly property?: keyof SimulatorOptions;
  /** The value that a text stands for; undefined when it does not fit. */
  readonly read: (text: string) => unknown;
  /** What the text must be; completes the sentence "It must be …". */
  readonly expected: string;
}

/** Every option, in the order of the help. */
export const OPTIONS: Readonly<Record<string, CommandLineOption>> = {
  port: { ...integer("port", 0, 65_535), help: "listen there on 127.0.0.1; 0 takes a free port (0)" },
  logs: { ...integer("logs", 0, 1_000_000), help: `size of the invented estate (${DEFAULTS.logs})` },
  seed: { ...text("seed", "S"), help: `the same seed invents the same estate (${DEFAULTS.seed})` },
  now: {
    ...text("now", "TIME"),
    help: "RFC 3339 time at which the estate's history ends (the present)",
    read: readTime,
    expected: "an RFC 3339 time with its zone, such as 2026-01-31T12:00:00Z",
  },
  data: {
    ...text("dataFile", "FILE"),
    help: 'serve a file {"operation_logs": [...], "timelines": [...]} instead, its logs untouched',
  },
  "access-key": { ...text("accessKey", "AK"), help: `the key that may sign (${DEFAULTS.accessKey})` },
  "secret-key": { ...text("secretKey", "SK"), help: "its secret (see the ready line)" },
  "security-token": { ...text("securityToken", "TOKEN"), help: "makes the key a temporary one (none)" },
  token: { ...text("token", "TOKEN"), help: "a token that never expires (see the ready line)" },
  "user-name": { ...text("userName", "NAME"), help: `who may ask for a token (${DEFAULTS.userName})` },
  password: { ...text("password", "TEXT"), help: "the user's password (see the ready line)" },
  "domain-name": { ...text("domainName", "NAME"), help: `the user's account (${DEFAULTS.domainName})` },
  "agency-name": {
    ...text("agencyName", "NAME"),
    help: `the agency that can be taken on (${DEFAULTS.agencyName})`,
  },
  "token-lifetime-ms": {
    ...integer("tokenLifetimeMs", 1, 31_536_000_000),
    help: `how long issued tokens are valid (${DEFAULTS.tokenLifetimeMs})`,
  },
  "key-lifetime-ms": {
    ...integer("keyLifetimeMs", 1, 31_536_000_000),
    help: `how long issued temporary keys are valid (${DEFAULTS.keyLifetimeMs})`,
  },
  "metadata-version": {
    ...integer("metadataVersion", 0, 2),
    help: `metadata service with sessions (2), older (1) or without keys (0) (${DEFAULTS.metadataVersion})`,
  },
  "project-id": { ...text("projectId", "ID"), help: `the project that is served (${DEFAULTS.projectId})` },
  region: {
    ...text("region", "NAME"),
    help: `its region, and the project's name in IAM (${DEFAULTS.region})`,
  },
  "latency-ms": { ...integer("latencyMs", 0, 3_600_000), help: "answer so much later (0)" },
  order: { ...choice("order", "newest", "oldest"), help: "which end a list begins with (newest)" },
  "count-is": { ...choice("countIs", "total", "page"), help: "what count counts (total)" },
  "time-filter": {
    ...choice("timeFilter", "created", "task"),
    help: "time filters test the creation, or the task's start and end (created)",
  },
  faults: { ...text(undefined, "FILE"), help: "what goes wrong: a list of {match, do, ...}" },
  verbose: { ...toggle(), help: "one line a request on stderr" },
  help: { ...toggle(), help: "this text" },
};

type Reader = Omit<CommandLineOption, "help">;

function integer(property: keyof SimulatorOptions, minimum: number, maximum: number): Reader {
  return {
    property,
    placeholder: "N",
    read: (value) => {
      const number = /^\d+$/.test(value) ? Number(value) : NaN;
      return number >= minimum && number <= maximum ? number : undefined;
    },
    expected: `a whole number from ${minimum} to ${maximum}`,
  };
}

function text(property: keyof SimulatorOptions | undefined, placeholder: string): Reader {
  const reader = {
    placeholder,
    read: (value: string) => value || undefined,
    expected: "a text that is not empty",
  };
  return property === undefined ? reader : { ...reader, property };
}

function choice(property: keyof SimulatorOptions, ...choices: readonly string[]): Reader {
  return {
    property,
    placeholder: choices.join("|"),
    read: (value) => choices.find((candidate) => candidate === value),
    expected: choices.join(" or "),
  };
}

function toggle(): Reader {
  return { read: () => true, expected: "given without a value" };
}

function readTime(value: string): number | undefined {
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value)
    ? Date.parse(value)
    : NaN;
  return Number.isNaN(moment) ? undefined : moment;
}
