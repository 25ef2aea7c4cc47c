import type { Redactor } from "../../support/redact.ts";
import type { SignIn } from "./identity/identity.ts";

/** A server that requests go through. */
export interface Proxy {
  /** Scheme, host and port; holds no secret. */
  readonly origin: string;
  /** The environment variable that named it, for messages. */
  readonly variable: string;
  /** Value of the header `Proxy-Authorization`, for the proxy alone. */
  readonly authorization: string | undefined;
  /** What no text may show. */
  readonly secrets: readonly string[];
}

/** Which requests go through which proxy. */
export interface Proxies {
  /** For `https` endpoints. */
  readonly https: Proxy | undefined;
  /** For `http` endpoints. */
  readonly http: Proxy | undefined;
  /** The entries of `NO_PROXY`. */
  readonly bypass: readonly string[];
}

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
  /** Who asks; undefined when nothing says so. */
  readonly signIn: SignIn | undefined;
  /** What was looked at before that was found, in order, and why it did not do. */
  readonly lookedAt: readonly string[];
  readonly enterpriseProjectId: string | undefined;
  readonly proxies: Proxies;
  /** Trusted beside the machine's own, in PEM, one each. */
  readonly certificates: readonly string[];
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
  readonly redact: Redactor;
}
