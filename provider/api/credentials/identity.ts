/** An access key and its secret key, which sign each request. */
export interface KeyIdentity {
  readonly kind: "keys";
  readonly accessKey: string;
  readonly secretKey: string;
  /** Makes the keys temporary ones. */
  readonly securityToken?: string;
}

/** An IAM token, which each request carries. */
export interface TokenIdentity {
  readonly kind: "token";
  readonly token: string;
}

/** Who asks. */
export type Identity = KeyIdentity | TokenIdentity;

/**
 * Lists what no log and no error may show of an identity.
 * @param identity - Who asks, if anyone.
 * @returns The secret values.
 */
export function secretsOf(identity: Identity | undefined): string[] {
  if (identity === undefined) return [];
  if (identity.kind === "token") return [identity.token];
  const { accessKey, secretKey, securityToken } = identity;
  return [accessKey, secretKey, ...(securityToken === undefined ? [] : [securityToken])];
}
