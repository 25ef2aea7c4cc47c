import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../../../tools/engine/run-command.ts";
import { Stage } from "./stage.ts";

describe("runCommand", () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.clear());

  it("[U] answers what the command wrote, in the environment that it was given", async () => {
    const program = stage.program("bin", "greet", 'echo "$GREETING $1"');
    assert.equal(await runCommand(program, ["world"], { variables: { GREETING: "hello" } }), "hello world");
  });

  it("[U] fails with the command's last words", async () => {
    const program = stage.program("bin", "greet", "echo first >&2; echo 'no such host' >&2; exit 7");
    await assert.rejects(runCommand(program, ["now"], { variables: {} }), {
      message: "greet now failed (7): first\nno such host",
    });
  });

  it("[U] fails when there is no such program", async () => {
    await assert.rejects(runCommand(join(stage.root, "nothing"), [], { variables: {} }), /ENOENT/);
  });

  it("[U] stops the command and what it started when the limit is reached", async () => {
    // The child holds the pipe open: the call would not come back if only its parent were killed.
    const program = stage.program("bin", "hang", `/bin/sleep 600 & wait; /bin/touch ${stage.root}/late`);
    await assert.rejects(runCommand(program, ["on"], { variables: {}, limitMs: 50 }), {
      message: "hang on was stopped: it may take 0.05 s",
    });
    assert.ok(!existsSync(join(stage.root, "late")));
  });
});
