#!/usr/bin/env node
/**
 * The plugin `pulumi-resource-cbr` as the bundle has it: the little that tells the port stands here, all the rest in parts, which
 * are loaded with the code that an earlier process compiled. Wiring only.
 */
import { startPlugin } from "./rpc/start-plugin.ts";

void startPlugin(process.argv.slice(2), async () => (await import("./launch/load-plugin.ts")).loadPlugin());
