/**
 * Something large that a promise brings, to be taken out once. A promise that was waited for while the garbage of the young
 * was collected counts as old itself: what it brought, and all in it, would lie until everything is collected.
 */
export class Parcel<Content> {
  #content: { readonly held: Content } | undefined;

  /** Packs it. */
  constructor(content: Content) {
    this.#content = { held: content };
  }

  /**
   * Takes it out.
   * @throws {Error} When it was taken before.
   */
  take(): Content {
    if (this.#content === undefined) throw new Error("this parcel is empty");
    const { held } = this.#content;
    this.#content = undefined;
    return held;
  }
}
