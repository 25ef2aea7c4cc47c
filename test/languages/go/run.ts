/**
 * Runs a program of Go inline: finds the executable that was built for its folder, which prints the outputs or the refusal.
 * Arguments: the folder that `prepare` got, and the file of the request.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

const [programs = "", request = ""] = process.argv.slice(2);
const { program } = JSON.parse(readFileSync(request, "utf8")) as { program: string };
const { status, error } = spawnSync(join(programs, basename(program), "program"), [request], {
  stdio: "inherit",
});
if (error !== undefined) throw error;
process.exitCode = status ?? 1;
