import { TransportError } from "../errors/transport-error.ts";
import type { Proxy } from "../settings/settings.ts";

/**
 * Says that a proxy did not let a request through.
 * @param proxy - Which.
 * @param status - What it answered.
 * @param asked - Method and URL without its query.
 * @returns `CBR_PROXY` for what another attempt would meet as well, else `CBR_NETWORK`.
 */
export function proxyRefusal(proxy: Proxy, status: number, asked: string): TransportError {
  const refused = `${asked} was refused by the proxy ${describeProxy(proxy)} with ${status}.`;
  if (status === 407) {
    const lead =
      proxy.authorization === undefined
        ? "It asks for a user and password"
        : "It does not take the user and password";
    const remedy = `write them as http://user:password@host:port in ${proxy.variable}, special characters percent-encoded`;
    return new TransportError(
      "proxy",
      `${refused} ${lead}: ${remedy}; or name the endpoint's host in NO_PROXY.`,
    );
  }
  const remedy = "Check that it may reach the endpoint, or name the endpoint's host in NO_PROXY";
  return new TransportError(status >= 500 ? "network" : "proxy", `${refused} ${remedy}.`);
}

/** Names a proxy and where it was given: `http://proxy.example.com:3128 (HTTPS_PROXY)`. */
export function describeProxy({ origin, variable }: Proxy): string {
  return `${origin} (${variable})`;
}
