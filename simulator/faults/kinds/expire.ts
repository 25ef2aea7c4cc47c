import type { FaultKind } from "../fault-kind.ts";

/** Takes no parameters. */
export type ExpireParameters = object;

/**
 * Lets every token and temporary key issued so far expire, then answers as usual. The token and the key that the
 * simulator was started with were not issued, and stay; so do the sessions of the metadata service.
 */
export const expire: FaultKind<ExpireParameters> = {
  rules: {},
  apply: (_, exchange) => {
    exchange.service.expireCredentials();
    exchange.send(exchange.answer());
  },
};
