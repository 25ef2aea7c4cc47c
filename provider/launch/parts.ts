import type { CompiledCode } from "./compiled-code.ts";
import type { PartTexts } from "./part-texts.ts";

/** What the text of a part evaluates to: its body, as a function of what CommonJS gives a module. */
type Body = (exports: object, require: (id: string) => unknown, module: { exports: object }) => void;

/** What the parts stand on. */
export interface PartsOptions {
  /** Where they are found. */
  readonly texts: PartTexts;
  /** Has them compiled. */
  readonly code: CompiledCode;
  /** Loads a module of Node. */
  readonly require: (id: string) => unknown;
  /** Told of each part before it is loaded; again when that failed. */
  readonly onLoad: (part: string) => void;
}

/** The parts of the bundle, each loaded when it is first wanted. */
export class Parts {
  readonly #options: PartsOptions;
  readonly #loaded = new Map<string, { exports: object }>();

  constructor(options: PartsOptions) {
    this.#options = options;
  }

  /**
   * Loads a part, and what it needs of others.
   * @param part - As the bundle names it.
   * @returns What it exports.
   */
  load(part: string): object {
    const known = this.#loaded.get(part);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    this.#loaded.set(part, module);
    try {
      this.#run(part, module);
    } catch (error) {
      // The next call may be luckier, and must not be given what is half made.
      this.#loaded.delete(part);
      throw error;
    }
    return module.exports;
  }

  #run(part: string, module: { exports: object }): void {
    const { texts, code, onLoad } = this.#options;
    onLoad(part);
    const body = code.compile(texts.read(part), texts.placeOf(part)).runInThisContext() as Body;
    body(module.exports, (id) => this.#need(id), module);
  }

  /** A part needs others, and modules of Node. */
  #need(id: string): unknown {
    return id.startsWith("./") ? this.load(id.slice("./".length)) : this.#options.require(id);
  }
}
