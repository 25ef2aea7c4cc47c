import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A home folder for as long as a test takes. */
export interface Home {
  readonly path: string;
  /** Writes a file into it, and says where it is. */
  readonly write: (name: string, content: string) => string;
}

/** Runs a test with a home folder of its own. */
export function withHome<Result>(body: (home: Home) => Result): Result {
  const path = mkdtempSync(join(tmpdir(), "cbr-home-"));
  const write = (name: string, content: string): string => {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  try {
    return body({ path, write });
  } finally {
    rmSync(path, { recursive: true });
  }
}
