import { readJsonFile } from "../read-json-file.ts";
import { UsageError } from "../usage-error.ts";
import { sliceElements } from "./slice-elements.ts";
import type { StoredData } from "./stored-data.ts";
import { storeLogs } from "./stored-log.ts";
import { readTimelines } from "./timelines/read-timelines.ts";

/**
 * Reads logs from a file of the form `{"operation_logs": […], "timelines": […], "enterprise_project_ids": {"<log id>":
 * "<id>"}}`; one of the first two members is needed, the last one is optional.
 * @param path - The file.
 * @returns The logs, each with its text as the file has it, and the timelines.
 * @throws {UsageError} When there is no such file or it has another form.
 */
export function readDataFile(path: string): StoredData {
  const subject = `--data ${path}`;
  const { text, value } = readJsonFile(subject, path);
  const members = (value ?? {}) as Record<string, unknown>;
  const { timelines, operation_logs: logs = timelines && [], enterprise_project_ids: ids = {} } = members;
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
  const stored = storeLogs(logs, ids, sliceElements(text, "operation_logs"));
  const scripts = timelines === undefined ? [] : readTimelines(timelines, `${subject}: timelines`, stored);
  return { logs: stored, scripts, enterpriseProjectIds: ids };
}

function isTextRecord(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((item) => typeof item === "string")
  );
}
