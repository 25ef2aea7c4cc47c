/** A log as the service sends it, with what a test is about. */
export function wireLog(members: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: "4827f2da-b008-4507-ab7d-42d0df5ed912",
    status: "success",
    created_at: "2019-05-23T14:31:36.039365",
    ...members,
  };
}
