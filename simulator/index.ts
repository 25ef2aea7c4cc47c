import { KeyLock } from "./auth/key-lock.ts";
import { Keys } from "./auth/keys.ts";
import { Tokens } from "./auth/tokens.ts";
import { createEstate } from "./data/estate/create-estate.ts";
import { LogStore } from "./data/log-store.ts";
import { readDataFile } from "./data/read-data-file.ts";
import type { DataSet, StoredData } from "./data/stored-data.ts";
import { storeData } from "./data/stored-data.ts";
import { storeLog } from "./data/stored-log.ts";
import type { Fault } from "./faults/fault.ts";
import { FaultPlan } from "./faults/fault-plan.ts";
import { readFaults } from "./faults/read-faults.ts";
import { DOMAIN_ID } from "./operations/account.ts";
import { handleRequest } from "./server/handle-request.ts";
import { listen } from "./server/listen.ts";
import type { RecordedRequest } from "./server/recorded-request.ts";
import type { Settings, SimulatorOptions } from "./settings.ts";
import { DEFAULTS, settle } from "./settings.ts";
import type { OperationLog } from "./wire.ts";
import type { World } from "./world.ts";

export type { SimulatorClock } from "./clock.ts";
export type { DataSet } from "./data/stored-data.ts";
export type { CountedStep, StepChanges, TimedStep, Timeline } from "./data/timelines/timeline.ts";
export type { Fault, FaultMatch } from "./faults/fault.ts";
export type { RecordedRequest } from "./server/recorded-request.ts";
export type {
  CountMeaning,
  MetadataVersion,
  Order,
  Project,
  SimulatorOptions,
  TimeFilter,
} from "./settings.ts";
export { UsageError } from "./usage-error.ts";
export type { ExtraInfo, OperationLog, OperationStatus, OperationType, Resource } from "./wire.ts";

/** A simulator that runs: where it is, what opens it, what it saw. */
export interface Simulator {
  /** Serves the backup service and IAM alike: `http://127.0.0.1:<port>`. */
  readonly endpoint: string;
  readonly projectId: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken: string | undefined;
  readonly token: string;
  readonly userName: string;
  readonly password: string;
  readonly domainName: string;
  readonly domainId: string;
  readonly agencyName: string;
  /** Every request so far, in order of arrival. Empty it (`requests.length = 0`) to count anew. */
  readonly requests: RecordedRequest[];
  /**
   * The truth: every log as it is at the moment, parsed anew, in the order served. No timeline counts this as a request.
   * @returns A copy.
   */
  logs(): OperationLog[];
  /**
   * Exchanges the logs; requests from now on see the new ones, and timelines begin now.
   * @param data - Logs alone, or logs and timelines. Logs are any JSON values, so that malformed ones can be served too.
   * @param enterpriseProjectIds - The enterprise project of each log, by log id; "0" where it says nothing.
   * @throws {UsageError} When a timeline is malformed; the logs then stay as they were.
   */
  setData(data: readonly unknown[] | DataSet, enterpriseProjectIds?: Readonly<Record<string, string>>): void;
  /**
   * Exchanges the faults and counts requests anew.
   * @param faults - The first matching entry wins.
   * @throws {UsageError} When an entry is malformed.
   */
  setFaults(faults: readonly Fault[]): void;
  /** Ends the listener and every open connection. */
  close(): Promise<void>;
}

/**
 * Starts a simulator of the operation-log API and of IAM on 127.0.0.1.
 * @param options - Everything has a default.
 * @returns The running simulator; the caller closes it.
 * @throws {UsageError} When a file, a timeline or a fault is malformed.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const settings = settle(options);
  const world = createWorld(settings, firstData(options, settings), readFaults(options.faults ?? []));
  const requests: RecordedRequest[] = [];
  const record = (request: RecordedRequest): void => void requests.push(request);
  const finish = (request: RecordedRequest): void => options.onRequest?.(request);
  const listener = await listen(settings.port, (message, response) => {
    handleRequest(message, response, world, record, finish).catch(() => response.destroy());
  });
  const { projectId, region, accessKey, secretKey, securityToken, token } = settings;
  const { userName, password, domainName, agencyName } = settings;
  return {
    endpoint: listener.endpoint,
    projectId,
    region,
    accessKey,
    secretKey,
    securityToken,
    token,
    userName,
    password,
    domainName,
    domainId: DOMAIN_ID,
    agencyName,
    requests,
    logs: () => world.logs.all.map(({ json }) => JSON.parse(json) as OperationLog),
    setData: (data, enterpriseProjectIds) => {
      world.logs = new LogStore(storeData(data, enterpriseProjectIds), settings.order, settings.clock);
    },
    setFaults: (faults) => {
      world.faults = new FaultPlan(readFaults(faults));
    },
    close: () => listener.close(),
  };
}

function createWorld(settings: Settings, data: StoredData, faults: readonly Fault[]): World {
  const { accessKey, secretKey, securityToken, clock } = settings;
  const tokens = new Tokens();
  tokens.addPermanent(settings.token, settings.projectId);
  const keys = new Keys();
  keys.addPermanent(accessKey, secretKey, securityToken);
  return {
    settings,
    gatekeeper: { keys, tokens, lock: new KeyLock(), clock },
    metadataSessions: new Tokens(),
    logs: new LogStore(data, settings.order, clock),
    faults: new FaultPlan(faults),
  };
}

function firstData(options: SimulatorOptions, settings: Settings): StoredData {
  if (options.data) return storeData(options.data, options.enterpriseProjectIds);
  if (options.dataFile !== undefined) return readDataFile(options.dataFile);
  const { projectId, region, clock } = settings;
  const { logs = DEFAULTS.logs, seed = DEFAULTS.seed, now = clock.now() } = options;
  const estate = createEstate({ logs, seed, now, projectId, region });
  return {
    logs: Array.from(estate, ({ log, enterpriseProjectId }) =>
      storeLog(log, JSON.stringify(log), enterpriseProjectId),
    ),
    scripts: [],
    enterpriseProjectIds: {},
  };
}
