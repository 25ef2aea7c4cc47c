import type { Echoed, FrontAnswer } from "./front.ts";

/** The headers that say who asks, first: an error shows the beginning of what came. */
const TELLING = [
  "x-auth-token",
  "x-security-token",
  "x-metadata-token",
  "proxy-authorization",
  "authorization",
] as const;

function headersOf({ headers }: Echoed): [string, string][] {
  const rest = Object.keys(headers).filter((name) => !TELLING.some((telling) => telling === name));
  return [...TELLING, ...rest].flatMap((name) =>
    headers[name] === undefined ? [] : [[name, String(headers[name])] as [string, string]],
  );
}

/** The request as the gateway prints it. */
function canonical(request: Echoed): string {
  const { method, path, body } = request;
  const lines = headersOf(request).map(([name, value]) => `${name}:${value}`);
  return [body, ...lines, method, path].join("|");
}

function ofGateway(message: string): string {
  return JSON.stringify({ error_code: "APIGW.0301", error_msg: message, request_id: message.slice(0, 90) });
}

const HTML: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "#39" };

/** How a server writes the request that it echoes. */
export const ECHOES = {
  "as the gateway does": (request) => ofGateway(canonical(request)),
  "as IAM does": (request) =>
    JSON.stringify({ error: { code: 401, title: "Unauthorized", message: `refused ${canonical(request)}` } }),
  "as its code": (request) => JSON.stringify({ error_code: canonical(request), error_msg: "no" }),
  "as a dump in JSON": (request) =>
    JSON.stringify({ request: { body: request.body, headers: Object.fromEntries(headersOf(request)) } }),
  "as a dump in ASCII": (request) =>
    JSON.stringify({ body: request.body, headers: headersOf(request) }).replaceAll(
      /[^\0-\x7f]/gu,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  "as HTML": (request) =>
    `<pre>${canonical(request).replaceAll(/[&<>"']/gu, (letter) => `&${HTML[letter] ?? ""};`)}</pre>`,
  "in base64": (request) => ofGateway(Buffer.from(canonical(request)).toString("base64")),
  "in base64url": (request) => ofGateway(Buffer.from(`>${canonical(request)}`).toString("base64url")),
  "percent-encoded": (request) => ofGateway(encodeURIComponent(canonical(request))),
  "percent-encoded in lower case": (request) =>
    ofGateway(encodeURIComponent(canonical(request)).replaceAll(/%../gu, (code) => code.toLowerCase())),
  "in hex": (request) => ofGateway(Buffer.from(canonical(request)).toString("hex")),
  "each header cut short": (request) => {
    const values = [["", request.body] as const, ...headersOf(request)].map(([, value]) => value);
    const cut = values.map((value) =>
      value.slice(Math.floor(value.length / 8), -Math.ceil(value.length / 8)),
    );
    return ofGateway(cut.join(" … "));
  },
  "broken off at the start": (request) => canonical(request).slice(9),
} as const satisfies Record<string, (request: Echoed) => string>;

/** The name of a way to echo. */
export type EchoName = keyof typeof ECHOES;

/**
 * Echoes a request.
 * @param status - HTTP status of the answer.
 * @param name - How it is written.
 */
export function echo(status: number, name: EchoName): (request: Echoed) => FrontAnswer {
  return (request) => ({ status, body: ECHOES[name](request) });
}
