import tls, { type SecureContext } from "node:tls";

/**
 * Makes what TLS connections stand on, once: versions from 1.2, and trust.
 * @param certificates - Trusted beside the machine's; with none, Node's own trust holds.
 */
export function createTrust(certificates: readonly string[]): SecureContext {
  const ca = certificates.length === 0 ? {} : { ca: [...machineCertificates(), ...certificates] };
  return tls.createSecureContext({ minVersion: "TLSv1.2", ...ca });
}

/** The certificates that Node trusts by default; before 22.15 it tells only those it brings. */
function machineCertificates(): readonly string[] {
  const node: { getCACertificates?: typeof tls.getCACertificates } = tls;
  return node.getCACertificates?.("default") ?? tls.rootCertificates;
}
