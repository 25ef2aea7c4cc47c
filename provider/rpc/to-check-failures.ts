import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { CheckFailure } from "@pulumi/pulumi/proto/provider_pb.js";

import type { Failure } from "../support/failures.ts";

/**
 * Puts failures into the protocol's form. The engine prints the value of the property that a failure names, so that one of
 * a secret names it in its words alone.
 * @param failures - What is wrong.
 * @param hidden - Names of the top-level properties whose values are secret. Default: none.
 */
export function toCheckFailures(
  failures: readonly Failure[],
  hidden: readonly string[] = [],
): CheckFailure[] {
  return failures.map(({ property, reason }) => {
    const secret = hidden.includes(/^\w*/u.exec(property)?.[0] ?? "");
    const failure = new messages.CheckFailure();
    failure.setProperty(secret ? "" : property);
    failure.setReason(secret ? `${property}: ${reason}` : reason);
    return failure;
  });
}
