import { normalizedCode } from "./retryable-codes.ts";

/** What a request was authorized with; what helps after a refusal depends on it. */
export type AuthorizedBy =
  "token" | "keys" | "temporary keys" | "password" | "issued token" | "issued keys" | "nothing";

/** The gateway's code for a token that has expired. */
export const EXPIRED_CODE = "APIGW.0307";

/** The gateway's code for a host or a path that no service stands behind: nobody looked at who asks. */
export const UNKNOWN_API_CODE = "APIGW.0101";

const EXPIRED = "get a new one and set it as cbr:token or HW_AUTH_TOKEN; tokens last 24 hours";

const REFUSED_ANEW =
  "What was issued for the identity is not taken: check that cbr:projectId and cbr:region belong together and to the " +
  "identity's account, and this machine's clock";

const NOT_AGAIN = "It was not tried again: more than five bad signatures lock a key for five minutes";

/** What is meant by `@keys` below, where no file holds them. */
const KEYS: Readonly<Partial<Record<AuthorizedBy, string>>> = {
  keys: "cbr:accessKey and cbr:secretKey (or HW_ACCESS_KEY and HW_SECRET_KEY)",
  "temporary keys": "cbr:accessKey, cbr:secretKey and cbr:securityToken",
};

const AFTER_REFUSAL: Readonly<Record<AuthorizedBy, string>> = {
  token: `The token is wrong, expired or of another project: ${EXPIRED}`,
  keys: `Check @keys and this machine's clock. ${NOT_AGAIN}. If it is locked already, wait that long`,
  "temporary keys": `Check @keys, which belong together and expire together, and this machine's clock. ${NOT_AGAIN}`,
  password:
    "Check cbr:userName, cbr:password and cbr:domainName (or HW_USER_NAME, HW_USER_PASSWORD and HW_DOMAIN_NAME), that " +
    "the user may sign in by programs, and the project. It was not tried again: wrong passwords lock a user",
  "issued token": REFUSED_ANEW,
  "issued keys": REFUSED_ANEW,
  nothing: "Check the endpoint: it wants credentials where none are sent",
};

const BY_CODE = new Map([
  [UNKNOWN_API_CODE, "The host does not serve this API: check cbr:endpoint, cbr:region and cbr:cloud"],
  ["APIGW.0308", "The quota of requests is used up: wait, or make fewer calls at once"],
  [
    "BackupService.6500",
    "There is no such log in this project: check operationLogId, cbr:projectId and cbr:region",
  ],
  ["BackupService.6301", "Use one of the provider ids that the documentation of providerId lists"],
  ["BackupService.9900", "Check the filters: the service does not accept one of the values"],
]);

const BY_STATUS = new Map([
  [
    403,
    "Check that cbr:projectId is a project of this region, and grant the identity cbr:tasks:list and cbr:tasks:get in it",
  ],
  [404, "Check cbr:endpoint, cbr:region and cbr:projectId"],
  [
    407,
    "A proxy on the way that no setting names wants credentials: check the endpoint, and set HTTPS_PROXY or HTTP_PROXY",
  ],
  [429, "Wait, or make fewer calls at once"],
]);

/** A signature holds its time, which a token does not. */
const SIGNED: ReadonlySet<AuthorizedBy> = new Set<AuthorizedBy>(["keys", "temporary keys", "issued keys"]);

/** Statuses that speak of what was asked for. */
const ASKED_WRONGLY: ReadonlySet<number> = new Set([400, 403, 404]);

/** The setting that says where a request goes. */
export type HostSetting = "cbr:endpoint" | "cbr:iamEndpoint" | "cbr:metadataEndpoint";

/** What is known of an answer that is an error. */
export interface Refused {
  /** HTTP status. */
  readonly status: number;
  /** The service's own code. */
  readonly code: string | undefined;
  /** What the request was authorized with. */
  readonly authorizedBy: AuthorizedBy;
  /** The file that keys came from, in words; undefined for settings. */
  readonly keysFrom?: string | undefined;
  /** How far this machine's clock is off, in words; undefined when it is not. */
  readonly clockOff?: string | undefined;
  /** What says where it was sent. Default: `cbr:endpoint`. */
  readonly hostIs?: HostSetting | undefined;
  /** What helps after 400, 401, 403 and 404, when it is not only what helps elsewhere. */
  readonly remedy?: string | undefined;
}

/**
 * Says what a person can do about an error of the service.
 * @param refused - What came back.
 * @returns One sentence without its full stop.
 */
export function remedyFor(refused: Refused): string {
  const { status, remedy } = refused;
  const code = normalizedCode(refused.code ?? "");
  if (remedy !== undefined && ASKED_WRONGLY.has(status)) return remedy;
  const known = status === 403 ? undefined : BY_CODE.get(code);
  if (known !== undefined) return known;
  if (status === 401) {
    const refusal = afterRefusal(refused, code === EXPIRED_CODE);
    return remedy === undefined ? refusal : `${remedy}. Or the identity itself is refused: ${refusal}`;
  }
  return BY_STATUS.get(status) ?? remedyForClass(refused);
}

function afterRefusal({ authorizedBy, keysFrom, clockOff }: Refused, expired: boolean): string {
  if (expired && authorizedBy === "token") return `The token has expired: ${EXPIRED}`;
  if (clockOff === undefined || !SIGNED.has(authorizedBy)) {
    const keys = keysFrom === undefined ? (KEYS[authorizedBy] ?? "") : `the keys in ${keysFrom}`;
    return AFTER_REFUSAL[authorizedBy].replace("@keys", () => keys);
  }
  return (
    `This machine's clock is ${clockOff} the service's, which is the likely cause: a signature holds its time, and is ` +
    "refused when that is more than 15 minutes off. Set the clock, by NTP for example. It was not tried again: more " +
    "than five bad signatures lock a key for five minutes"
  );
}

function remedyForClass({ status, hostIs = "cbr:endpoint" }: Refused): string {
  if (status >= 500)
    return "The service failed by itself: try again later, and give its support the request id";
  if (status >= 300 && status < 400) return `Redirects are not followed: set ${hostIs} to the right host`;
  return "Check the arguments and the settings of the cbr provider";
}
