#!/usr/bin/env node
/**
 * The plugin `pulumi-resource-cbr` from its sources: the engine starts it with its own address and reads the port from the
 * first line of stdout. Wiring only.
 */
import { startPlugin } from "./rpc/start-plugin.ts";

void startPlugin(process.argv.slice(2), () => import("./rpc/run-plugin.ts"));
