import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";

import { getOperationLogs } from "pulumi-cbr";
import { describeBackups } from "./describe-backups.ts";
import { unprotected } from "./unprotected.ts";

const HOUR_MS = 3_600_000;

/**
 * A release that happens only when every backup of the last night succeeded.
 *
 * The plain function is awaited before the first resource is declared: an output form would let the engine create
 * independent resources while the question is still open.
 */
export default async function release(): Promise<object> {
  const maxAgeHours = new pulumi.Config().getNumber("maxAgeHours") ?? 24;
  const startTime = new Date(Date.now() - maxAgeHours * HOUR_MS).toISOString();
  const { operationLogs, complete } = await getOperationLogs({ operationType: "backup", startTime });
  await pulumi.log.info(describeBackups(operationLogs));

  const reasons = unprotected(operationLogs, complete);
  if (reasons.length > 0) {
    throw new pulumi.RunError(
      `The release is held back:\n${reasons.map((each) => `  - ${each}`).join("\n")}`,
    );
  }

  const name = new random.RandomPet("release-name");
  const record = new pulumi.Stash("release-record", {
    input: { release: name.id, backups: operationLogs.map(({ id }) => id) },
  });
  return {
    release: name.id,
    backups: record.output.apply(({ backups }: { backups: string[] }) => backups.length),
  };
}
