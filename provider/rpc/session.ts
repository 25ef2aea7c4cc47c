import type { CbrClient } from "../api/cbr-client.ts";
import type { Settings } from "../api/settings/settings.ts";
import { type Clock, systemClock } from "../support/clock.ts";
import { type Environment, processEnvironment } from "../support/environment.ts";
import { createEngineLog, type EngineLog } from "./engine-log.ts";

/** A configured connection: settings and the client made of them. */
interface Connection {
  readonly settings: Settings;
  readonly client: CbrClient;
}

/** What one plugin process remembers between the calls of its engine. */
export interface Session {
  readonly environment: Environment;
  readonly clock: Clock;
  readonly log: EngineLog;
  /** Aborted when the engine cancels; calls under way end, later ones fail at once. */
  readonly cancelled: AbortSignal;
  /** Set by Configure. */
  connection: Connection | undefined;
  /** Settings that are known only after the update; calls are refused meanwhile. */
  unknownSettings: readonly string[];
  /** Serves the engine at `host:port` from now on; what an earlier engine cancelled is forgotten. */
  attach(address: string): void;
  /** Goes by new settings and their client, and lets go of the former ones. */
  connect(connection: Connection): void;
  /** Ends every call under way. */
  cancel(): void;
  /** Lets go of every connection. */
  close(): void;
}

/** What a session stands on; tests put their own in. */
export interface SessionParts {
  /** Where settings are looked for that the program does not give. Default: the process's own environment. */
  readonly environment?: Environment;
  /** Default: the machine's. */
  readonly clock?: Clock;
}

/**
 * Makes the session of a plugin that has just started.
 * @param parts - Environment and clock.
 * @returns A session without configuration and without an engine.
 */
export function createSession({
  environment = processEnvironment,
  clock = systemClock,
}: SessionParts = {}): Session {
  let abort = new AbortController();
  const log = createEngineLog();
  const session: Session = {
    environment,
    clock,
    log,
    get cancelled() {
      return abort.signal;
    },
    connection: undefined,
    unknownSettings: [],
    attach(address) {
      if (abort.signal.aborted) abort = new AbortController();
      log.connect(address);
    },
    connect(connection) {
      session.connection?.client.close();
      session.connection = connection;
    },
    cancel: () => abort.abort(new Error("the engine cancelled the operation")),
    close() {
      session.connection?.client.close();
      log.close();
    },
  };
  return session;
}
