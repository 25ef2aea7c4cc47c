import { OPTIONS } from "./command-line-options.ts";

/**
 * Writes the help text from the table of options.
 * @returns Lines, each ended.
 */
export function helpText(): string {
  const rows = Object.entries(OPTIONS).map(([name, { placeholder, help }]) => {
    return { left: placeholder === undefined ? `--${name}` : `--${name} ${placeholder}`, help };
  });
  const width = Math.max(...rows.map(({ left }) => left.length));
  return [
    "Usage: cbr-simulator [options]",
    "",
    "Serves the operation-log API of the backup service CBR v3, the token, key and project calls of IAM, and the metadata",
    "service of a cloud server, on 127.0.0.1.",
    "When it is ready it prints one line of JSON: endpoint, projectId, region, accessKey, secretKey, token, userName,",
    "password, domainName, agencyName.",
    "It ends on SIGINT and SIGTERM.",
    "",
    ...rows.map(({ left, help }) => `  ${left.padEnd(width)}  ${help}`),
    "",
  ].join("\n");
}
