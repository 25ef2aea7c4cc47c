/** A small log with what a test is about; the rest is plain. */
export function sampleLog(members: Record<string, unknown>): Record<string, unknown> {
  return {
    id: "00000000-0000-4000-8000-000000000001",
    project_id: "04f1829c788037ac2fb8c01eb2b04b95",
    status: "success",
    operation_type: "backup",
    created_at: "2026-03-01T00:00:00Z",
    started_at: "2026-03-01T00:00:00Z",
    updated_at: "2026-03-01T00:10:00Z",
    ended_at: "2026-03-01T00:10:00Z",
    error_info: { code: "", message: "" },
    ...members,
  };
}

/** An id that ends in the number, so that a test can name logs by numbers. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
