import { ConfigurationError } from "../../support/failures.ts";
import type { Progress } from "../../support/progress.ts";
import type { Deadline } from "../deadline/with-deadline.ts";
import { authorized } from "../request/authorized.ts";
import type { Requester } from "../request/ask.ts";
import type { Agency, Domain, Identity } from "../settings/identity/identity.ts";
import { noCredentials } from "../settings/identity/no-credentials.ts";
import type { Place } from "../settings/place.ts";
import type { Settings } from "../settings/settings.ts";
import type { Access, Issued } from "./grant.ts";
import { givenAccess } from "./given-access.ts";
import { IdentityGuard } from "./identity-guard.ts";
import { agencyKeys } from "./issue/agency-keys.ts";
import { agencyToken, passwordToken, type Scope, type User } from "./issue/iam-token.ts";
import { metadataKeys } from "./issue/metadata-keys.ts";
import { type Issue, RenewingAccess } from "./renewing-access.ts";

const MINUTE_MS = 60_000;

/** How long before they expire what IAM issues is exchanged. */
const MARGIN_MS = 5 * MINUTE_MS;

/** The metadata service gives keys that hold for hours; its own clients exchange them so early. */
const METADATA_MARGIN_MS = 40 * MINUTE_MS;

/** Gives each place its access, and keeps what was issued for as long as the client lives. */
export class SignInDesk {
  readonly #requester: Requester;
  readonly #settings: Pick<Settings, "signIn" | "lookedAt">;
  readonly #kept = new Map<string, Access>();
  /** A wrong password is sent once, whatever it is for, also one that was right and was changed since. */
  readonly #passwordGuard = new IdentityGuard({ alwaysAlone: true });

  /**
   * @param requester - Asks IAM and the metadata service.
   * @param settings - Who asks, and what was looked at before that was found.
   */
  constructor(requester: Requester, settings: Pick<Settings, "signIn" | "lookedAt">) {
    this.#requester = requester;
    this.#settings = settings;
  }

  /**
   * Gives the access to a place.
   * @param place - Where.
   * @throws {ConfigurationError} `CBR_CONFIGURATION` when nothing says who asks.
   */
  accessTo(place: Place): Access {
    const { signIn, lookedAt } = this.#settings;
    if (signIn === undefined) throw new ConfigurationError([noCredentials(lookedAt)]);
    const { identity, agency } = signIn;
    if (agency === undefined) return this.#own(identity, place, { project: place.project });
    const domain: Domain | undefined = identity.kind === "password" ? identity.domain : undefined;
    const scope = domain === undefined ? { project: place.project } : { domain };
    return this.#agency(agency, this.#own(identity, place, scope), place);
  }

  /**
   * Says who is asked before the access to a place is had, for errors.
   * @param place - Where.
   */
  asksFor({ iamEndpoint, endpoint }: Place): string {
    const { identity, agency } = this.#settings.signIn ?? {};
    if (identity?.kind !== "metadata") return iamEndpoint ?? endpoint;
    return [identity.endpoint, ...(agency === undefined ? [] : [iamEndpoint])].join(" or ");
  }

  #own(identity: Identity, place: Place, scope: Scope): Access {
    switch (identity.kind) {
      case "token":
      case "keys":
        return this.#keep("given", () => givenAccess(identity, this.#settings.signIn?.from));
      case "metadata":
        return this.#keep("metadata", () =>
          this.#renewing(this.#fromServer(identity.endpoint), METADATA_MARGIN_MS),
        );
      case "password":
        return this.#keep(`password ${place.iamEndpoint ?? ""} ${JSON.stringify(scope)}`, () =>
          this.#renewing(this.#byPassword(identity, place, scope), MARGIN_MS),
        );
    }
  }

  #agency(agency: Agency, own: Access, place: Place): Access {
    const key = `agency ${place.iamEndpoint ?? ""} ${JSON.stringify(place.project)}`;
    const issue: Issue = (deadline, progress) =>
      authorized(own, deadline, progress, (grant) => {
        const call = { ...this.#iam(place, deadline, progress), grant };
        return grant.credentials?.kind === "token"
          ? agencyToken(call, agency, place.project)
          : agencyKeys(call, agency);
      });
    return this.#keep(key, () => this.#renewing(issue, MARGIN_MS));
  }

  #byPassword(user: User, place: Place, scope: Scope): Issue {
    const grant = { credentials: undefined, by: "password", guard: this.#passwordGuard } as const;
    return (deadline, progress) =>
      passwordToken({ ...this.#iam(place, deadline, progress), grant }, user, scope);
  }

  #fromServer(endpoint: string): Issue {
    return (deadline, progress): Promise<Issued> =>
      metadataKeys(this.#requester, endpoint, this.#settings.lookedAt, deadline, progress);
  }

  #iam(
    { iamEndpoint }: Place,
    deadline: Deadline,
    progress: Progress,
  ): { requester: Requester; iamEndpoint: string; deadline: Deadline; progress: Progress } {
    if (iamEndpoint === undefined) throw new TypeError("a place without IAM was let through");
    return { requester: this.#requester, iamEndpoint, deadline, progress };
  }

  #renewing(issue: Issue, marginMs: number): Access {
    return new RenewingAccess(issue, this.#requester.clock, marginMs);
  }

  #keep(key: string, make: () => Access): Access {
    const kept = this.#kept.get(key) ?? make();
    this.#kept.set(key, kept);
    return kept;
  }
}
