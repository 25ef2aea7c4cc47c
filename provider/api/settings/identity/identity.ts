/** A domain (an account) by its name or its ID. */
export type Domain = { readonly name: string } | { readonly id: string };

/** What requests are authorized with: keys that sign them, or a token in their header. */
export type Credentials =
  | {
      readonly kind: "keys";
      readonly accessKey: string;
      readonly secretKey: string;
      /** Goes with a temporary access key. */
      readonly securityToken?: string | undefined;
    }
  | { readonly kind: "token"; readonly token: string };

/** Who asks: by credentials that were given, or by what gets some. */
export type Identity =
  | Credentials
  | {
      readonly kind: "password";
      readonly userName: string;
      readonly password: string;
      readonly domain: Domain;
    }
  | {
      readonly kind: "metadata";
      /** Base URL of the metadata service, without a slash at its end. */
      readonly endpoint: string;
    };

/** What an identity takes on, in its own account or another one. */
export interface Agency {
  readonly name: string;
  readonly domain: Domain;
}

/** Who asks, and in whose place. */
export interface SignIn {
  readonly identity: Identity;
  readonly agency?: Agency | undefined;
  /** The file that says so, in words; undefined when settings do. */
  readonly from?: string | undefined;
}

/**
 * Lists what no text may show of an identity.
 * @param identity - Undefined when there is none.
 */
export function secretsOf(identity: Identity | undefined): (string | undefined)[] {
  switch (identity?.kind) {
    case "keys":
      return [identity.accessKey, identity.secretKey, identity.securityToken];
    case "token":
      return [identity.token];
    case "password":
      return [identity.password];
    default:
      return [];
  }
}
