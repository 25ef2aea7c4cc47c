import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EngineEnvironment, readEnvironment } from "../../../tools/engine/environment.ts";

/** A machine of its own for one test: folders, programs that are shell scripts, and a record of what was said. */
export class Stage {
  readonly root = mkdtempSync(join(tmpdir(), "pulumi-cbr-engine-"));
  readonly cacheFolder = join(this.root, "cache", "pulumi-cbr");
  readonly said: string[] = [];
  readonly say = (line: string): void => {
    this.said.push(line);
  };

  /** Writes an executable shell script; folders are below the stage's root. */
  program(folder: string, name: string, script: string): string {
    const file = join(this.folder(folder), name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  }

  folder(name: string): string {
    const folder = join(this.root, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** An environment whose PATH has only the stage's own folders; scripts must name their tools in full. */
  environment(path: readonly string[], variables: Record<string, string> = {}): EngineEnvironment {
    return readEnvironment({
      PATH: path.map((folder) => this.folder(folder)).join(":"),
      HOME: this.root,
      XDG_CACHE_HOME: join(this.root, "cache"),
      ...variables,
    });
  }

  clear(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
