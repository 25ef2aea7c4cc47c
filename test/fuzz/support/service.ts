import type { IncomingMessage, ServerResponse } from "node:http";

import { type CbrClient, createCbrClient } from "../../../provider/api/cbr-client.ts";
import { manualClock } from "../../support/manual-clock.ts";
import { serve } from "../../support/serve.ts";
import { settingsOf } from "../../support/transport.ts";

/** What the service answers. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A service that answers whatever it is told to, and clients of it. */
export interface Service {
  readonly origin: string;
  /** Sets the answer to every request from now on, by its query. */
  answer(reply: (query: URLSearchParams) => Reply): void;
  /** A client that waits for nothing: a delay of less than ten minutes is over at once. */
  client(): CbrClient;
}

export const CONNECTION = {
  projectId: "04f1829c788037ac2fb8c01eb2b04b95",
  token: "a-token-that-is-not-real",
};

/** Longer than every delay that the clock passes over, so that no time limit ends what does not hang. */
const PATIENCE = { requestTimeout: "10m", callTimeout: "10m" };
const SHORTER_THAN_PATIENCE_MS = 599_999;

/** Runs such a service for as long as the body takes. */
export async function onService(body: (service: Service) => Promise<void>): Promise<void> {
  let reply: (query: URLSearchParams) => Reply = () => ({ body: "" });
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const { searchParams } = new URL(request.url ?? "", "http://service");
    const { status = 200, headers = {}, body: text } = reply(searchParams);
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(text);
  };
  await serve(listener, async (origin) => {
    const clients: CbrClient[] = [];
    try {
      await body({
        origin,
        answer: (next) => {
          reply = next;
        },
        client() {
          const settings = settingsOf({ ...CONNECTION, ...PATIENCE, endpoint: origin });
          const client = createCbrClient(settings, {
            clock: manualClock({ skips: SHORTER_THAN_PATIENCE_MS }),
          });
          clients.push(client);
          return client;
        },
      });
    } finally {
      for (const client of clients) client.close();
    }
  });
}
