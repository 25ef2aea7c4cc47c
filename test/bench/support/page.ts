import { startSimulator } from "../../../simulator/index.ts";

/** Makes a task of the bench of work in this process: it gives milliseconds. */
export function timed(work: () => unknown): () => Promise<number> {
  return () => {
    const begun = performance.now();
    work();
    return Promise.resolve(performance.now() - begun);
  };
}

/** The body of one page, as the simulator answers it. */
export async function pageText(logs: number): Promise<string> {
  const simulator = await startSimulator({ logs });
  const { endpoint, projectId, token } = simulator;
  const answer = await fetch(`${endpoint}/v3/${projectId}/operation-logs?limit=${logs}`, {
    headers: { "X-Auth-Token": token },
  });
  const text = await answer.text();
  await simulator.close();
  return text;
}
