import type { Progress } from "../../support/progress.ts";
import type { Deadline } from "../deadline/with-deadline.ts";
import type { AuthorizedBy } from "../errors/remedies.ts";
import type { Credentials } from "../settings/identity/identity.ts";
import type { IdentityGuard } from "./identity-guard.ts";

/** What requests are authorized with, for as long as it lasts. */
export interface Grant {
  /** Undefined for requests that say in their body who asks, or need not say it. */
  readonly credentials: Credentials | undefined;
  readonly by: AuthorizedBy;
  /** Sends the requests of these credentials, as long as they are not refused. */
  readonly guard: IdentityGuard;
  /** The project that a token is of, where the one who asked knew its name only. */
  readonly projectId?: string | undefined;
  /** The file that they come from, in words; undefined for settings. */
  readonly from?: string | undefined;
}

/** What was issued, and until when it holds. */
export interface Issued {
  readonly credentials: Credentials;
  /** Milliseconds since the Unix epoch; infinite when nothing says so. */
  readonly expiresAt: number;
  readonly projectId?: string | undefined;
}

/** Gives what requests to one place are authorized with. */
export interface Access {
  /** What holds now; issued first where that is needed. */
  current(deadline: Deadline, progress: Progress): Promise<Grant>;
  /**
   * What to try after a refusal.
   * @returns Undefined when nothing newer can be had, or would not help.
   */
  renewed(refused: Grant, error: unknown, deadline: Deadline, progress: Progress): Promise<Grant | undefined>;
}
