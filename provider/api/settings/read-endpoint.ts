import type { FoundSetting } from "./setting-reader.ts";

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Either the endpoint, as scheme, host and port; or why there is none. */
export type EndpointReading = { readonly endpoint: string } | { readonly reason: string };

/**
 * Reads the URL of a service.
 * @param found - The text and its place.
 * @param insecure - Whether `http` is accepted for any host.
 * @param versionPath - A path that people append to this service's URL and that is left out: `/v3`.
 * @returns The endpoint without a trailing slash, or the reason why it cannot be used.
 */
export function readEndpoint(found: FoundSetting, insecure: boolean, versionPath?: RegExp): EndpointReading {
  const url = URL.parse(found.value.trim());
  if (url === null) return { reason: `${found.place} is not a URL; write it as https://host` };
  const extra = extraOf(url, versionPath);
  if (extra !== undefined) {
    return {
      reason: `${found.place} must be scheme, host and port only, but has ${extra}; write it as https://host`,
    };
  }
  if (url.protocol === "https:" || (url.protocol === "http:" && (insecure || LOOPBACK.test(url.hostname)))) {
    return { endpoint: url.origin };
  }
  const shown = `${found.place} is ${JSON.stringify(url.origin === "null" ? url.protocol : url.origin)}`;
  return {
    reason: `${shown}, but must begin with https://; http:// is for loopback hosts, or with cbr:insecure set`,
  };
}

/** What the URL has beside scheme, host and port. Its text is not shown: it may be a password. */
function extraOf(url: URL, versionPath: RegExp | undefined): string | undefined {
  if (url.username !== "" || url.password !== "") return "a user or password";
  if (url.search !== "" || url.href.endsWith("?")) return "a query";
  if (url.hash !== "") return "a fragment";
  if (url.pathname !== "/" && url.pathname !== "" && versionPath?.test(url.pathname) !== true)
    return "a path";
  return undefined;
}
