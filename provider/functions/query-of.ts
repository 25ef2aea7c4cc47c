import type { GetOperationLogsArgs, OperationLogQuery } from "../schema/generated/types.ts";
import { type Failure, InputInvalidError } from "../support/failures.ts";
import { utcSeconds } from "./utc-seconds.ts";

/** What is sent to the service: the arguments with times in UTC and the provider's defaults filled in. */
export type PreparedQuery = Omit<OperationLogQuery, "projectId" | "region"> & {
  readonly projectId?: string;
  readonly region?: string;
};

/** The arguments that say what is asked. */
export type QueryArgs = Omit<GetOperationLogsArgs, "timeout">;

/**
 * Prepares the arguments of a list for the service. A time that was not given is never added.
 * @param args - Arguments that passed the schema.
 * @param enterpriseProjectId - The provider's default, if it has one.
 * @param failures - What is wrong with the other arguments.
 * @throws {InputInvalidError} `CBR_INPUT_INVALID` with these; for a time that does not exist, or a start after the end.
 */
export function queryOf(
  args: QueryArgs,
  enterpriseProjectId: string | undefined,
  failures: Failure[] = [],
): PreparedQuery {
  const startTime = sentTime("startTime", args.startTime, "down", failures);
  const endTime = sentTime("endTime", args.endTime, "up", failures);
  if (startTime !== undefined && endTime !== undefined && startTime > endTime) {
    failures.push({
      property: "startTime",
      reason: `${quoted(args.startTime)} is after endTime ${quoted(args.endTime)}; swap them or leave one out`,
    });
  }
  if (failures.length > 0) throw new InputInvalidError(failures);
  return {
    ...args,
    ...(startTime === undefined ? {} : { startTime }),
    ...(endTime === undefined ? {} : { endTime }),
    ...(args.enterpriseProjectId === undefined && enterpriseProjectId !== undefined
      ? { enterpriseProjectId }
      : {}),
  };
}

function sentTime(
  property: string,
  time: string | undefined,
  round: "down" | "up",
  failures: Failure[],
): string | undefined {
  if (time === undefined) return undefined;
  const sent = utcSeconds(time, round);
  if (sent === undefined) {
    failures.push({
      property,
      reason: `${quoted(time)} is not a time that exists; check month, day, hour and offset`,
    });
  }
  return sent;
}

function quoted(value: string | undefined): string {
  return JSON.stringify(value);
}
