import type * as pulumi from "@pulumi/pulumi";

import type { Settings } from "../provider/api/settings/settings.ts";
import { boundedMs } from "../provider/api/settings/time-limit.ts";
import type { FunctionContext } from "../provider/functions/provider-function.ts";
import { checkGate } from "../provider/resources/operation-gate/check-gate.ts";
import { gateChanges } from "../provider/resources/operation-gate/gate-changes.ts";
import { DEFAULT_TIMEOUT_MS, passGate } from "../provider/resources/operation-gate/pass-gate.ts";
import { checkGateInputs } from "../provider/schema/check-gate-inputs.ts";
import type { OperationGateArgs } from "../provider/schema/generated/types.ts";
import {
  ConfigurationError,
  type Failure,
  InputInvalidError,
  withoutSecrets,
} from "../provider/support/failures.ts";
import { redactor } from "../provider/support/redact.ts";
import { configuredSettings, type StackSetting } from "./configured-settings.ts";
import { allSecret, formerInputs, gateProperties } from "./gate-properties.ts";
import type { GateProperties, HostProperties } from "./gate-properties.ts";
import { hostProgress } from "./host-progress.ts";
import { toldError } from "./told-error.ts";
import { withContext } from "./with-context.ts";

/** A gate exists nowhere but in the state, and the host does not say what it is called. */
const ID = "operation-gate";

/** Longer than any timer counts. */
const TIMEOUT = { least: "1s", most: "24d" };

/** What the dynamic host asks of gates: the steps of the plugin's, over the same code. */
export class GateHost {
  #ofStack: StackSetting = () => undefined;

  /** Takes the configuration of the stack, which is that of the day; hosts of old versions of Pulumi have none. */
  configure(request: pulumi.dynamic.ConfigureRequest | undefined): void {
    this.#ofStack = (name) => request?.config.get(`cbr:${name}`);
  }

  /** Everything that can be told of inputs and settings before the gate is evaluated. */
  check(news: HostProperties): Promise<pulumi.dynamic.CheckResult> {
    const given = gateProperties(news);
    const failures: Failure[] = [...checkGate(given.inputs, given.unknowns)];
    if (!given.unknowns.includes("timeout")) timeoutMs(given, failures);
    this.#settings(given, failures);
    return Promise.resolve({ inputs: news, failures: withoutSecrets(failures, given.secrets) });
  }

  /** Whether an update is needed: evaluates the gate again. Another timeout or other settings alone need none. */
  async diff(olds: HostProperties, news: HostProperties): Promise<pulumi.dynamic.DiffResult> {
    const given = gateProperties(news);
    if (given.unknowns.length > 0) return { changes: true };
    const changesUnder = (context: FunctionContext | undefined): Promise<readonly string[]> =>
      gateChanges(formerInputs(olds), olds["passed"] === true, checkedInputs(given), context);
    // What is wrong with the settings is the update's to say.
    const settings = this.#settings(given, []);
    const changes = await answering(given, () =>
      settings === undefined ? changesUnder(undefined) : evaluate(given, settings, changesUnder),
    );
    return { changes: changes.length > 0 };
  }

  /** Waits until the gate opens; an error leaves nothing in the state. */
  async create(inputs: HostProperties): Promise<pulumi.dynamic.CreateResult> {
    return { id: ID, outs: await this.#pass(inputs) };
  }

  /** Waits as {@link GateHost.create} does; an error keeps the state as it was. */
  async update(news: HostProperties): Promise<pulumi.dynamic.UpdateResult> {
    return { outs: await this.#pass(news) };
  }

  async #pass(news: HostProperties): Promise<object> {
    const given = gateProperties(news);
    const outputs = await answering(given, () => {
      const failures: Failure[] = [];
      const patience = timeoutMs(given, failures);
      if (failures.length > 0) throw new InputInvalidError(failures);
      const settings = configuredSettings(given.settings, this.#ofStack);
      return evaluate(given, settings, (context) => passGate(checkedInputs(given), patience, context));
    });
    return { ...given.inputs, ...(given.holdsSecret ? allSecret(outputs) : outputs) };
  }

  /** Undefined when they are not usable, or not known yet. */
  #settings(given: GateProperties, failures: Failure[]): Settings | undefined {
    if (given.settingsUnknown) return undefined;
    try {
      return configuredSettings(given.settings, this.#ofStack);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      failures.push(...error.failures);
      return undefined;
    }
  }
}

function timeoutMs({ timeout }: GateProperties, failures: Failure[]): number {
  if (typeof timeout === "string") return boundedMs("timeout", timeout, TIMEOUT, failures);
  if (timeout !== undefined) failures.push({ property: "timeout", reason: "must be a duration such as 30m" });
  return DEFAULT_TIMEOUT_MS;
}

function checkedInputs({ inputs }: GateProperties): OperationGateArgs {
  const checked = checkGateInputs(inputs);
  if ("failures" in checked) throw new InputInvalidError(checked.failures);
  return checked.value;
}

function evaluate<Result>(
  { secrets }: GateProperties,
  settings: Settings,
  work: (context: FunctionContext) => Promise<Result>,
): Promise<Result> {
  // The host passes no cancellation on.
  const { signal } = new AbortController();
  return withContext(settings, { signal, progress: hostProgress }, (context) => {
    context.settings.redact.learn(secrets);
    return work(context);
  });
}

/** Runs work of a gate: its errors hold no secret. */
async function answering<Result>({ secrets }: GateProperties, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toldError(error, redactor(secrets));
  }
}

/** That of this process; the host asks one provider after another for it. */
export const gateHost = new GateHost();
