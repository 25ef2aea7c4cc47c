import type { Redact } from "../../support/redact.ts";

/** Who asks. */
export type Credentials =
  | {
      readonly kind: "keys";
      readonly accessKey: string;
      readonly secretKey: string;
      /** Goes with a temporary access key. */
      readonly securityToken?: string | undefined;
    }
  | { readonly kind: "token"; readonly token: string };

/** What the client is set to, every default filled in; what nobody gave is undefined. */
export interface Settings {
  readonly region: string | undefined;
  readonly projectId: string | undefined;
  readonly projectName: string | undefined;
  /** Base URL of the backup service, without a slash at its end. */
  readonly endpoint: string | undefined;
  /** Base URL of IAM, without a slash at its end. */
  readonly iamEndpoint: string | undefined;
  /** Domain of the cloud, for endpoints that are made of the region. */
  readonly cloud: string;
  readonly credentials: Credentials | undefined;
  readonly enterpriseProjectId: string | undefined;
  /** Whether any TLS certificate, and no TLS at all, is fine. */
  readonly insecure: boolean;
  /** How often a failed request is made again, 0–10. */
  readonly maxRetries: number;
  /** One connection until it stands, TLS included, milliseconds, 100–120000. */
  readonly connectTimeoutMs: number;
  /** One request, milliseconds, 1–600000. */
  readonly requestTimeoutMs: number;
  /** How many pages of a list are asked for at once, 1–16. */
  readonly pagesInFlight: number;
  /** How many pages a list may have, 1–100000. */
  readonly maxPages: number;
  /** A whole call with all its pages, attempts and waits, milliseconds, 1000–3600000. */
  readonly callTimeoutMs: number;
  /** Hides the secrets among the settings. */
  readonly redact: Redact;
}
