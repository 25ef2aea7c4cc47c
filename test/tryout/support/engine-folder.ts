import { existsSync, mkdirSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

import { buildPart } from "../../../tools/engine/build-part.ts";
import type { Engine } from "../../../tools/engine/engine.ts";
import { ensureEngine } from "../../../tools/engine/ensure-engine.ts";
import { readEnvironment } from "../../../tools/engine/environment.ts";
import { executableName } from "../../../tools/engine/find-executable.ts";
import { javaPart } from "../../../tools/engine/go-part.ts";
import { linkOrCopy } from "../../../tools/engine/link-folder.ts";
import { sayOnStderr } from "../../../tools/engine/progress.ts";

/** The CLI with its language hosts in one folder, as an official install has them. */
export class EngineFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /**
   * Brings together what {@link ensureEngine} finds, and a host for Java, which is built where there is none: with
   * PULUMI_IGNORE_AMBIENT_PLUGINS the CLI takes only the hosts that lie beside it.
   * @param path - The folder that is made.
   */
  static async create(path: string): Promise<EngineFolder> {
    const folder = new EngineFolder(path);
    const engine = await ensureEngine();
    mkdirSync(path);
    for (const file of partsOf(engine)) await folder.#take(file);
    if (!folder.hasHost("java"))
      await folder.#take(await buildPart(javaPart(), readEnvironment(), sayOnStderr));
    return folder;
  }

  /** Whether `pulumi up` can run programs of a runtime. */
  hasHost(runtime: string): boolean {
    return existsSync(join(this.path, executableName(`pulumi-language-${runtime}`)));
  }

  async #take(file: string): Promise<void> {
    const name = join(this.path, file.slice(dirname(file).length + 1));
    if (!existsSync(name)) await linkOrCopy(realpathSync(file), name);
  }
}

/** The CLI, and all that lies beside it and where it really is. */
function partsOf({ bin, pulumi }: Engine): string[] {
  const folders = [bin, dirname(realpathSync(pulumi))];
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.startsWith("pulumi"))
      .map((name) => join(folder, name)),
  );
}
