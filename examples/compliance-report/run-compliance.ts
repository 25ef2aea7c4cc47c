import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import {
  type EngineEvent,
  LocalWorkspace,
  type ProjectSettings,
  type Stack,
} from "@pulumi/pulumi/automation/index.js";

import { getBackupCompliance, type GetBackupComplianceArgs } from "pulumi-cbr";
import { classifyFailure } from "./classify-failure.ts";
import type { Outcome } from "./exit-code.ts";
import { messageOf } from "./message-of.ts";

/** What one judgement needs. */
export interface ComplianceRun {
  readonly args: GetBackupComplianceArgs;
  /** Settings of the provider that do not come from the environment, by name; no secrets. */
  readonly settings: Readonly<Record<string, string | undefined>>;
  /** Ends the engine; the outcome is unknown then. */
  readonly signal: AbortSignal;
}

/** The types of the Automation API leave the plugins out. */
interface Project extends ProjectSettings {
  readonly plugins: { readonly providers: readonly { readonly name: string; readonly path: string }[] };
}

const PROJECT: Project = {
  name: "compliance-report",
  runtime: "nodejs",
  plugins: {
    // The folder that `make build` fills.
    providers: [{ name: "cbr", path: fileURLToPath(new URL("../../bin", import.meta.url)) }],
  },
};

/**
 * Asks for a verdict in a preview of a program without resources: nothing is created, and nothing of the user's own
 * login, state or plugins is touched. The program runs in this process and hands over what it found.
 * @returns A verdict, or why there is none.
 */
export async function runCompliance({ args, settings, signal }: ComplianceRun): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), `${PROJECT.name}-`));
  const found: { outcome?: Outcome } = {};
  const errors: string[] = [];
  const program = async (): Promise<void> => {
    found.outcome = await getBackupCompliance(args).then(
      (verdict) => ({ kind: "verdict", verdict }) as const,
      (error: unknown) => classifyFailure([messageOf(error)]),
    );
  };
  try {
    const stack = await createStack(folder, settings);
    await stack.preview({
      program,
      signal,
      color: "never",
      onEvent: (event) => void errors.push(...errorIn(event)),
    });
    return found.outcome ?? { kind: "unknown", reason: "the preview ended without a verdict" };
  } catch (error) {
    // The engine says what is wrong with the provider's settings; that its command failed says less.
    return classifyFailure(errors.length > 0 ? errors : [messageOf(error)]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function createStack(workDir: string, settings: ComplianceRun["settings"]): Promise<Stack> {
  const program = (): Promise<void> => Promise.resolve();
  const stack = await LocalWorkspace.createOrSelectStack(
    { stackName: "report", projectName: PROJECT.name, program },
    {
      workDir,
      pulumiHome: join(workDir, "home"),
      projectSettings: PROJECT,
      envVars: {
        PULUMI_BACKEND_URL: pathToFileURL(workDir).href,
        PULUMI_CONFIG_PASSPHRASE: "protects nothing: the stack keeps no secret",
        PULUMI_SKIP_UPDATE_CHECK: "1",
      },
    },
  );
  const given = Object.entries(settings).flatMap(([name, value]) =>
    value === undefined ? [] : [[`cbr:${name}`, { value }] as const],
  );
  if (given.length > 0) await stack.setAllConfig(Object.fromEntries(given));
  return stack;
}

function errorIn({ diagnosticEvent }: EngineEvent): string[] {
  return diagnosticEvent?.severity === "error" ? [diagnosticEvent.message] : [];
}
