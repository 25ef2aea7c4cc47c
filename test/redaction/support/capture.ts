import type { Output } from "./search.ts";

const STREAMS = ["stdout", "stderr"] as const;

/**
 * Notes all that this process prints while something runs, and its warnings.
 * @param outputs - Where to.
 * @param body - What runs.
 */
export async function capturing<Result>(outputs: Output[], body: () => Promise<Result>): Promise<Result> {
  const restore = STREAMS.map((name) => {
    const stream = process[name];
    const write = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array) => {
      outputs.push({ where: name, text: Buffer.from(chunk).toString() });
      return true;
    };
    return () => void (stream.write = write);
  });
  const warned = (warning: Error): void =>
    void outputs.push({ where: "a warning", text: warning.stack ?? "" });
  process.on("warning", warned);
  try {
    return await body();
  } finally {
    process.off("warning", warned);
    for (const each of restore) each();
  }
}
