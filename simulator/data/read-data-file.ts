import { readJsonFile } from "../read-json-file.ts";
import { UsageError } from "../usage-error.ts";
import { sliceElements } from "./slice-elements.ts";
import type { StoredLog } from "./stored-log.ts";
import { storeLogs } from "./stored-log.ts";

/**
 * Reads logs from a file of the form `{"operation_logs": […], "enterprise_project_ids": {"<log id>": "<id>"}}`; the
 * second member is optional.
 * @param path - The file.
 * @returns The logs, each with its text as the file has it.
 * @throws {UsageError} When there is no such file or it has another form.
 */
export function readDataFile(path: string): StoredLog[] {
  const subject = `--data ${path}`;
  const { text, value } = readJsonFile(subject, path);
  const { operation_logs: logs, enterprise_project_ids: ids = {} } = (value ?? {}) as Record<string, unknown>;
  if (!Array.isArray(logs)) {
    throw new UsageError(
      subject,
      "there is no array operation_logs",
      'Wrap the logs: {"operation_logs": [...]}',
    );
  }
  if (!isTextRecord(ids)) {
    const form = '{"<log id>": "<enterprise project id>"}';
    throw new UsageError(subject, "enterprise_project_ids is no object of strings", `Write it as ${form}`);
  }
  return storeLogs(logs, ids, sliceElements(text, "operation_logs"));
}

function isTextRecord(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((item) => typeof item === "string")
  );
}
