import type { Failure } from "../../support/failures.ts";

const EXAMPLES = {
  endpoint: "https://cbr.eu-de.otc.t-systems.com",
  iamEndpoint: "https://iam.eu-de.otc.t-systems.com",
  metadataEndpoint: "http://169.254.169.254",
};

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/u;

/**
 * Reads the base URL of a service.
 * @param property - The setting, for messages.
 * @param text - As given; undefined means not given.
 * @param insecure - Whether plain http is fine for any host.
 * @param failures - Receives what is wrong.
 * @returns The URL without a slash at its end; undefined when not given or wrong.
 */
export function endpointUrl(
  property: keyof typeof EXAMPLES,
  text: string | undefined,
  insecure: boolean,
  failures: Failure[],
): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : null;
  const reason = url === null ? "is not a URL" : wrong(url, insecure);
  if (url === null || reason !== undefined) {
    failures.push({ property, reason: `${reason ?? ""}; such as ${EXAMPLES[property]}` });
    return undefined;
  }
  return url.origin;
}

function wrong(url: URL, insecure: boolean): string | undefined {
  if (url.username !== "" || url.password !== "") return "must not hold a user or password";
  if (url.search !== "" || url.hash !== "") return "must not hold a query or a fragment";
  if (!/^\/(v3\/?)?$/u.test(url.pathname)) return `must be a host without the path ${url.pathname}`;
  if (url.protocol === "https:" || insecure || LOOPBACK.test(url.hostname)) return undefined;
  return `${url.origin} is not https, which only loopback addresses or cbr:insecure may do without`;
}
