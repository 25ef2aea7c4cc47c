import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** Behind the code in each file: its CRC-32. */
const TAIL_BYTES = 4;
/** Permission of a file's group and of everybody else. */
const OTHERS_WRITE = 0o022;
/** For some five versions of the plugin or of Node, with a file for each of ten parts. */
const MOST_FILES = 50;

/** A script without compiled code that could be used, and where it goes. */
interface Fresh {
  readonly script: Script;
  readonly file: string;
}

/**
 * What V8 compiled, kept in a folder from one process to the next. Node's own cache has only the functions that V8 compiles
 * while a file is loaded; this one has those as well that were called until it was written.
 */
export class CompiledCode {
  readonly #folder: string | undefined;
  readonly #fresh: Fresh[] = [];

  /**
   * @param folder - Absolute; made when something is kept. Without it nothing is found and nothing kept.
   */
  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /**
   * Compiles a script, or finds it compiled.
   * @param text - As UTF-8.
   * @param filename - Names it in stack traces.
   */
  compile(text: Buffer, filename: string): Script {
    const source = text.toString();
    if (this.#folder === undefined) return new Script(source, { filename });
    // V8 checks its own version and flags, but of the text nothing more than its length.
    const file = join(this.#folder, `${hex(crc32(text))}-${hex(cachedDataVersionTag())}`);
    const cachedData = readWhole(file);
    const script = new Script(source, { filename, cachedData });
    if (cachedData === undefined || script.cachedDataRejected === true) this.#fresh.push({ script, file });
    return script;
  }

  /** Keeps the code of scripts that were not found compiled, with every function that was called so far. */
  keep(): void {
    const fresh = this.#fresh.splice(0);
    if (this.#folder === undefined || fresh.length === 0) return;
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      for (const { script, file } of fresh) writeWhole(file, script.createCachedData());
      prune(this.#folder);
    } catch {
      // A folder that cannot be written makes the next start slower, and nothing else.
    }
  }
}

/** A file that was cut or changed, or that others may change, is as good as none: V8 trusts what it is given. */
function readWhole(file: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, "r");
    if (!isOurs(fstatSync(descriptor))) return undefined;
    const content = readFileSync(descriptor);
    if (content.length < TAIL_BYTES) return undefined;
    const code = content.subarray(0, -TAIL_BYTES);
    return content.readUInt32LE(code.length) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Windows has no owners of this kind; there the folder is the user's own. */
function isOurs({ uid, mode }: Stats): boolean {
  return process.geteuid === undefined || (uid === process.geteuid() && (mode & OTHERS_WRITE) === 0);
}

/** Others may read it meanwhile, or write the same. */
function writeWhole(file: string, code: Buffer): void {
  const tail = Buffer.alloc(TAIL_BYTES);
  tail.writeUInt32LE(crc32(code));
  const aside = `${file}.${process.pid}`;
  try {
    writeFileSync(aside, Buffer.concat([code, tail]), { mode: 0o600, flag: "wx" });
    renameSync(aside, file);
  } catch {
    // On a full disk, say. The others may fit.
    rmSync(aside, { force: true });
  }
}

function prune(folder: string): void {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ file: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.at - one.at);
  for (const { file } of files.slice(MOST_FILES)) rmSync(file, { force: true });
}

function hex(number: number): string {
  return number.toString(16);
}
