import type { Failure } from "../../../support/failures.ts";
import { endpointUrl } from "../endpoint-url.ts";

/** Of a server of the cloud; reachable from that server alone. */
const USUAL = "http://169.254.169.254";

/** Such an address leaves no network: nobody between can take the service's place. */
const LINK_LOCAL = /^http:\/\/169\.254(\.\d+){2}(:\d+)?\/?$/iu;

/**
 * Reads where the metadata service is.
 * @param text - As given: a URL, or `off`. Default: where every server of the cloud finds it.
 * @param insecure - Whether plain http is fine for any host.
 * @param failures - Receives what is wrong.
 * @returns Its base URL; undefined when it is not to be asked.
 */
export function metadataEndpoint(
  text: string = USUAL,
  insecure: boolean,
  failures: Failure[],
): string | undefined {
  if (text === "off") return undefined;
  return endpointUrl("metadataEndpoint", text, insecure || LINK_LOCAL.test(text), failures);
}
