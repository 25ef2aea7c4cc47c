import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

import { serve } from "../../support/serve.ts";

/** A request as a server between can echo it. */
export interface Echoed {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An answer of the server between. */
export interface FrontAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers instead of the service; undefined lets the request through, "silence" leaves it unanswered. */
export type Spoil = (request: Echoed) => FrontAnswer | "silence" | undefined;

/** A server between the client and the service. */
export interface Front {
  readonly origin: string;
  /** Every secret that the service issued on the way, by name. */
  readonly issued: Readonly<Record<string, string>>;
}

/**
 * Stands between the client and the service for as long as the body takes, and notes what the service issues.
 * @param service - Origin of the service.
 * @param spoil - What it answers by itself.
 * @param body - Is told where it is.
 */
export function serveFront<Result>(
  service: string,
  spoil: Spoil,
  body: (front: Front) => Promise<Result>,
): Promise<Result> {
  const issued: Record<string, string> = {};
  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "", url: path = "", headers } = message;
    const request = { method, path, headers, body: await text(message) };
    const spoilt = spoil(request);
    if (spoilt === "silence") return;
    const { status, headers: own = {}, body: content } = spoilt ?? (await passOn(service, request, issued));
    response.writeHead(status, own).end(content);
  };
  return serve(
    (message, response) => void answer(message, response).catch(() => response.destroy()),
    (origin) => body({ origin, issued }),
  );
}

async function passOn(
  service: string,
  { method, path, headers, body }: Echoed,
  issued: Record<string, string>,
): Promise<FrontAnswer> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    // The signature holds the host that the client asked, so it is passed on with the other headers.
    request(new URL(path, service), { method, headers: { ...headers, connection: "close" } }, resolve)
      .on("error", reject)
      .end(body);
  });
  const content = await text(answer);
  note(path, answer.headers, content, issued);
  const token = answer.headers["x-subject-token"];
  return {
    status: answer.statusCode ?? 0,
    headers: typeof token === "string" ? { "X-Subject-Token": token } : {},
    body: content,
  };
}

function note(
  path: string,
  headers: IncomingHttpHeaders,
  content: string,
  issued: Record<string, string>,
): void {
  const token = headers["x-subject-token"];
  if (typeof token === "string") issued[`token of ${path} ${Object.keys(issued).length}`] = token;
  if (path === "/meta-data/latest/api/token") issued["metadata session"] = content;
  if (!content.startsWith('{"credential"')) return;
  const { credential } = JSON.parse(content) as { credential: Record<string, string> };
  for (const name of ["access", "secret", "securitytoken"]) issued[`issued ${name}`] = credential[name] ?? "";
}
