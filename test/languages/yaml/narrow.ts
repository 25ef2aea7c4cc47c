import type { Log } from "../expected.ts";
import type { Language, Values } from "../language.ts";

/** A result of compliance as far as the examples look into it. */
interface Result {
  readonly ruleIndex: number;
  readonly resourceName?: string;
  readonly status: string;
}

/** What the examples in YAML output whole, and the others member by member. */
export const narrow: NonNullable<Language["narrow"]> = {
  list: ({ failed, ...rest }) => ({
    ...rest,
    failed: (failed as Log[]).map(({ id, operationType, endedAt, extraInfo, errorInfo }) => ({
      ...{ id, operationType, endedAt },
      resource: extraInfo?.resource?.name,
      errorCode: errorInfo?.code,
    })),
  }),
  "read-one": ({ resource, error, ...rest }) => ({
    ...rest,
    resource: (resource as Log["extraInfo"])?.resource?.name,
    error: (error as Log["errorInfo"])?.message,
  }),
  "compliance-verdict": ({ rules, resources, unknownStatuses, ...rest }: Values) => ({
    ...rest,
    rules: (rules as Record<"type" | "status", string>[]).map(({ type, status }) => ({ type, status })),
    resources: (resources as Result[])
      .filter(({ ruleIndex }) => ruleIndex === 0)
      .map(({ resourceName, status }) => ({ name: resourceName, status })),
    unknownStatuses: (unknownStatuses as { status: string }[]).map(({ status }) => status),
  }),
};
