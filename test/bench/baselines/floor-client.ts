/**
 * Baseline "floor": what any reader of the log has to do at least. It fetches the same pages with the same number of
 * requests at once over kept connections, as bare `node:http` does it, and parses each with JSON.parse. It knows
 * beforehand how many pages there are, decodes nothing, checks nothing and keeps nothing.
 *
 * Takes a line of JSON on stdin, `{url, token, pages: ["limit=1000&offset=0", …], inFlight}`, and answers with a line:
 * milliseconds and bytes.
 */
import { Agent, get } from "node:http";
import { createInterface } from "node:readline";

interface Job {
  readonly url: string;
  readonly token: string;
  readonly pages: readonly string[];
  readonly inFlight: number;
}

function fetchText(url: string, token: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { "X-Auth-Token": token } }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => (text += piece));
      response.on("end", () => resolve(text));
      response.on("error", reject);
    });
    request.on("error", reject);
  });
}

async function run({ url, token, pages, inFlight }: Job): Promise<{ ms: number; bytes: number }> {
  const agent = new Agent({ keepAlive: true });
  const waiting = [...pages];
  let bytes = 0;
  async function work(): Promise<void> {
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      const text = await fetchText(`${url}?${page}`, token, agent);
      const { operation_logs: logs } = JSON.parse(text) as { operation_logs: unknown[] };
      if (logs.length === 0) throw new Error(`nothing on the page ${page}`);
      bytes += text.length;
    }
  }
  const begun = performance.now();
  await Promise.all(Array.from({ length: inFlight }, work));
  const ms = performance.now() - begun;
  agent.destroy();
  return { ms, bytes };
}

const lines = createInterface(process.stdin);
lines.once("line", (line) => {
  lines.close();
  void run(JSON.parse(line) as Job).then((result) => console.log(JSON.stringify(result)));
});
