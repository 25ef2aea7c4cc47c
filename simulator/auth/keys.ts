import { randomBytes } from "node:crypto";

/** An access key; with a security token it is a temporary one. */
export interface AccessKey {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken: string | undefined;
  /** Milliseconds since 1970; Infinity for a key that never expires. */
  readonly expiresAt: number;
}

/** A key that was issued here: it comes with a security token and ends. */
export interface TemporaryKey extends AccessKey {
  readonly securityToken: string;
}

/** The access keys that this simulator knows. */
export class Keys {
  readonly #known = new Map<string, AccessKey>();

  /**
   * Adds a key that never expires.
   * @param accessKey - The key.
   * @param secretKey - Its secret.
   * @param securityToken - What requests must carry beside the signature, if anything.
   */
  addPermanent(accessKey: string, secretKey: string, securityToken: string | undefined): void {
    this.#known.set(accessKey, { accessKey, secretKey, securityToken, expiresAt: Infinity });
  }

  /**
   * Issues a new temporary key for the whole account.
   * @param now - Milliseconds since 1970.
   * @param lifetimeMs - How long it is valid, milliseconds.
   * @returns The key.
   */
  issue(now: number, lifetimeMs: number): TemporaryKey {
    const key = {
      accessKey: `TEMP${randomBytes(8).toString("hex").toUpperCase()}`,
      secretKey: `simulator-secret-${randomBytes(18).toString("base64url")}`,
      securityToken: `simulator-security-token-${randomBytes(36).toString("base64url")}`,
      expiresAt: now + lifetimeMs,
    };
    this.#known.set(key.accessKey, key);
    return key;
  }

  /**
   * Lets everything that was issued expire; what never expires stays.
   * @param now - Milliseconds since 1970.
   */
  expireIssued(now: number): void {
    for (const [name, key] of this.#known) {
      if (key.expiresAt !== Infinity)
        this.#known.set(name, { ...key, expiresAt: Math.min(key.expiresAt, now) });
    }
  }

  /**
   * Looks a key up.
   * @param accessKey - What a signature claims.
   * @returns The key, expired or not; undefined when it is unknown.
   */
  find(accessKey: string): AccessKey | undefined {
    return this.#known.get(accessKey);
  }
}
