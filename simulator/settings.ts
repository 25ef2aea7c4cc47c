import type { SimulatorClock } from "./clock.ts";
import { systemClock } from "./clock.ts";
import type { Fault } from "./faults/fault.ts";
import type { DataSet } from "./data/stored-data.ts";
import type { RecordedRequest } from "./server/recorded-request.ts";
import { SEED_PROJECT_ID } from "./data/seed-log.ts";

/** Which end of the history a list begins with; undocumented, so it can be chosen. */
export type Order = "newest" | "oldest";
/** What `count` counts: every matching log, or those of the page; undocumented, so it can be chosen. */
export type CountMeaning = "total" | "page";
/** What the time filters test: the creation, or the task's own start and end; undocumented, so it can be chosen. */
export type TimeFilter = "created" | "task";

/**
 * What the metadata service of the cloud server is like: 2 wants a session, 1 is older and knows none, 0 has no keys to
 * give because the server has no agency.
 */
export type MetadataVersion = 2 | 1 | 0;

/** A project as IAM lists it. */
export interface Project {
  id: string;
  name: string;
}

/** Everything that can be chosen about a simulator; each has a default. */
export interface SimulatorOptions {
  /** TCP port on 127.0.0.1, 0–65535; 0 takes a free one. Default 0. */
  port?: number | undefined;
  /** Number of logs in the invented estate, the seed pages' own included. Default 300. */
  logs?: number | undefined;
  /** The same seed, `logs` and `now` give the same estate. Default "1". */
  seed?: string | undefined;
  /** Milliseconds since 1970 at which the estate's history ends. Default: the clock's time at the start. */
  now?: number | undefined;
  /** What to serve instead of the invented estate: logs alone, or logs and timelines. */
  data?: readonly unknown[] | DataSet | undefined;
  /** A file of logs to serve instead; its values go out untouched. */
  dataFile?: string | undefined;
  /** The enterprise project of each log in `data`, by log id; "0" where it says nothing. */
  enterpriseProjectIds?: Readonly<Record<string, string>> | undefined;
  accessKey?: string | undefined;
  secretKey?: string | undefined;
  /** Makes the key a temporary one: requests must then carry this in X-Security-Token. */
  securityToken?: string | undefined;
  /** A project token that never expires. */
  token?: string | undefined;
  /** The one user's name. */
  userName?: string | undefined;
  password?: string | undefined;
  /** The account that everything belongs to. */
  domainName?: string | undefined;
  /** The one agency that can be taken on. */
  agencyName?: string | undefined;
  /** How long an issued token is valid, milliseconds. Default 24 hours. */
  tokenLifetimeMs?: number | undefined;
  /** How long an issued temporary key is valid unless its request says, milliseconds. Default one hour. */
  keyLifetimeMs?: number | undefined;
  /** Default 2. */
  metadataVersion?: MetadataVersion | undefined;
  projectId?: string | undefined;
  /** Region, and so the project's name. Default cn-north-4. */
  region?: string | undefined;
  /** What IAM lists. Default: the one project, named after the region. */
  projects?: readonly Project[] | undefined;
  /** Every answer comes this many milliseconds later. Default 0. */
  latencyMs?: number | undefined;
  /** Default newest. */
  order?: Order | undefined;
  /** Default total. */
  countIs?: CountMeaning | undefined;
  /** Default created. */
  timeFilter?: TimeFilter | undefined;
  /** What goes wrong, and when; the first matching entry wins. Default: nothing. */
  faults?: readonly Fault[] | undefined;
  /** Default: the system's. */
  clock?: SimulatorClock | undefined;
  /** Called when an exchange is over, answered or not. */
  onRequest?: ((request: RecordedRequest) => void) | undefined;
}

/** What stays fixed while a simulator runs. */
export interface Settings {
  readonly port: number;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken: string | undefined;
  readonly token: string;
  readonly userName: string;
  readonly password: string;
  readonly domainName: string;
  readonly agencyName: string;
  readonly tokenLifetimeMs: number;
  readonly keyLifetimeMs: number;
  readonly metadataVersion: MetadataVersion;
  readonly projectId: string;
  readonly region: string;
  readonly projects: readonly Project[];
  readonly latencyMs: number;
  readonly order: Order;
  readonly countIs: CountMeaning;
  readonly timeFilter: TimeFilter;
  readonly clock: SimulatorClock;
}

/** Invented, and spelt so that nobody takes them for real ones. */
export const DEFAULTS = {
  port: 0,
  logs: 300,
  seed: "1",
  accessKey: "SIMULATORACCESSKEY01",
  secretKey: "simulator-secret-key-that-is-not-real-01",
  token: "simulator-token-that-is-not-real",
  userName: "simulator-user",
  password: "simulator-password-that-is-not-real",
  domainName: "simulator-domain",
  agencyName: "simulator-agency",
  tokenLifetimeMs: 24 * 3_600_000,
  keyLifetimeMs: 3_600_000,
  metadataVersion: 2,
  projectId: SEED_PROJECT_ID,
  region: "cn-north-4",
  latencyMs: 0,
  order: "newest",
  countIs: "total",
  timeFilter: "created",
} as const;

/**
 * Completes the options with their defaults.
 * @param options - What the caller chose.
 * @returns Settings without gaps.
 */
export function settle(options: SimulatorOptions): Settings {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const chosen = Object.fromEntries(given) as Partial<Settings>;
  const { region, projectId } = { ...DEFAULTS, ...chosen };
  return {
    ...DEFAULTS,
    clock: systemClock,
    securityToken: undefined,
    projects: [{ id: projectId, name: region }],
    ...chosen,
  };
}
