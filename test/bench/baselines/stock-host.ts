/**
 * Baseline "the stock host": a minimal plugin in JavaScript as Pulumi's own library makes one. `main` of
 * `@pulumi/pulumi/provider` serves it, unbundled, as such plugins are installed. It answers every Invoke with the value of
 * the JSON file that BENCH_VALUE names, from memory: it reads no service, decodes nothing and checks nothing. Its one
 * resource remembers when it was created, to the millisecond.
 */
import { readFileSync } from "node:fs";

import { type CreateResult, type InvokeResult, main, type Provider } from "@pulumi/pulumi/provider/index.js";

const { BENCH_VALUE } = process.env;

const outputs =
  BENCH_VALUE === undefined ? {} : (JSON.parse(readFileSync(BENCH_VALUE, "utf8")) as Record<string, unknown>);

const provider: Provider = {
  version: "0.1.0",
  create: (): Promise<CreateResult> =>
    Promise.resolve({ id: "created", outs: { createdAt: String(Date.now()) } }),
  invoke: (): Promise<InvokeResult> => Promise.resolve({ outputs }),
};

void main(provider, process.argv.slice(2));
