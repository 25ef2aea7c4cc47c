import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { createInterface, type Interface } from "node:readline";

/** A program under the same Node as the bench, in a process of its own. */
export class NodeProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: Interface;
  readonly #begun = performance.now();
  readonly #ended: Promise<unknown>;

  /**
   * Starts it.
   * @param args - The script and its arguments, or options of Node.
   * @param variables - Laid over the bench's own environment.
   */
  constructor(args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
    const env = { ...process.env, ...variables };
    this.#child = spawn(process.execPath, args, { env, stdio: ["pipe", "pipe", "inherit"] });
    this.#ended = once(this.#child, "exit");
    this.#lines = createInterface(this.#child.stdout);
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error("the process did not start");
    return this.#child.pid;
  }

  /** Milliseconds since the start. */
  get ageMs(): number {
    return performance.now() - this.#begun;
  }

  /** The next line of stdout. */
  async line(): Promise<string> {
    const ended = this.#ended.then(() => Promise.reject(new Error("the process ended without a line")));
    const [line] = (await Promise.race([once(this.#lines, "line"), ended])) as [string];
    return line;
  }

  /** Writes a line to stdin. */
  tell(line: string): void {
    this.#child.stdin.write(`${line}\n`);
  }

  /** Waits until it ends by itself. */
  async end(): Promise<void> {
    await this.#ended;
  }

  /** Asks it to end, and waits until it has. */
  async stop(): Promise<void> {
    this.#child.kill("SIGTERM");
    await this.#ended;
  }
}
