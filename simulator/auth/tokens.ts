import { randomBytes } from "node:crypto";

/** A token and what it opens. */
export interface Token {
  readonly value: string;
  /** The project it is scoped to; undefined when it was asked for without a project. */
  readonly projectId: string | undefined;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** The tokens that this simulator knows. */
export class Tokens {
  readonly #known = new Map<string, Token>();

  /**
   * Adds a token that never expires.
   * @param value - The token itself.
   * @param projectId - The project it is scoped to.
   */
  addPermanent(value: string, projectId: string): void {
    this.#known.set(value, { value, projectId, issuedAt: 0, expiresAt: Infinity });
  }

  /**
   * Issues a new token.
   * @param projectId - The project it is scoped to, if any.
   * @param now - Milliseconds since 1970.
   * @param lifetimeMs - How long it is valid, milliseconds.
   * @returns The token.
   */
  issue(projectId: string | undefined, now: number, lifetimeMs: number): Token {
    // No public name, such as the agency's, begins so: what looks for a part of a token must not find one of those.
    const value = `sim-token-${randomBytes(24).toString("base64url")}`;
    const token = { value, projectId, issuedAt: now, expiresAt: now + lifetimeMs };
    this.#known.set(value, token);
    return token;
  }

  /**
   * Lets everything that was issued expire; what never expires stays.
   * @param now - Milliseconds since 1970.
   */
  expireIssued(now: number): void {
    for (const [name, token] of this.#known) {
      if (token.expiresAt !== Infinity)
        this.#known.set(name, { ...token, expiresAt: Math.min(token.expiresAt, now) });
    }
  }

  /**
   * Looks a token up.
   * @param value - What X-Auth-Token carries.
   * @returns The token, expired or not; undefined when it was never issued here.
   */
  find(value: string): Token | undefined {
    return this.#known.get(value);
  }
}
