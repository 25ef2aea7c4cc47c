import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

import type { Environment } from "../../support/environment.ts";
import type { Failure } from "../../support/failures.ts";

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/gu;

/**
 * Reads the certificates that are trusted beside the machine's own.
 * @param given - The setting `caCertificate`: PEM text, or the path of a file that holds it.
 * @param environment - Where `NODE_EXTRA_CA_CERTS` is looked for: a list of one's own replaces what Node made of it.
 * @param failures - Receives what is wrong, without any content.
 * @returns One PEM text each; none when the setting is not given, and Node's own trust holds.
 */
export function readCertificates(
  given: string | undefined,
  environment: Environment,
  failures: Failure[],
): readonly string[] {
  if (given === undefined) return [];
  const inline = given.includes("-----BEGIN");
  try {
    const own = certificatesIn(inline ? given : readFileSync(given, "utf8"));
    return [...own, ...extraCertificates(environment("NODE_EXTRA_CA_CERTS"))];
  } catch (error) {
    const source = inline ? "the text" : `the file ${JSON.stringify(given)}`;
    const remedy =
      "give PEM text (-----BEGIN CERTIFICATE-----) or the absolute path of a readable file with it";
    failures.push({ property: "caCertificate", reason: `${source} ${reasonOf(error)}; ${remedy}` });
    return [];
  }
}

/** What is wrong with a text that should hold certificates. */
class MalformedError extends Error {}

function certificatesIn(text: string): string[] {
  const found = text.match(CERTIFICATE) ?? [];
  if (found.length === 0) throw new MalformedError("holds no certificate");
  found.forEach((certificate, index) => {
    try {
      new X509Certificate(certificate);
    } catch {
      throw new MalformedError(`holds a malformed certificate, number ${index + 1} of ${found.length}`);
    }
  });
  return found;
}

/** Node itself warns of a file that it cannot use, and goes on. */
function extraCertificates(file: string | undefined): string[] {
  if (file === undefined) return [];
  try {
    return certificatesIn(readFileSync(file, "utf8"));
  } catch {
    return [];
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof MalformedError) return error.message;
  const { code = "unknown" } = error as NodeJS.ErrnoException;
  return code === "ENOENT" ? "does not exist" : `cannot be read (${code})`;
}
