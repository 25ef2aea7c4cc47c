import { type EchoName, ECHOES, echo } from "./echo.ts";
import type { Spoil } from "./front.ts";

/** How a call ends. */
export interface Outcome {
  /** Whether the canaries are the right credentials. Default true. */
  readonly right?: boolean;
  readonly spoil?: Spoil;
  /** Nothing listens where the service should be. */
  readonly dead?: boolean;
  /** Whether a proxy on the way refuses. */
  readonly proxyRefuses?: number;
}

/** The credentials are issued first, so that what was issued is echoed as well. */
function onlyLogs(spoil: Spoil): Spoil {
  return (request) => (request.path.includes("/operation-logs") ? spoil(request) : undefined);
}

const STATUSES = [400, 401, 403, 404, 429, 500] as const;

const echoed = (Object.keys(ECHOES) as EchoName[]).flatMap((name, index): [string, Outcome][] => {
  // Every status and every writing come, not each with each.
  const status = STATUSES[index % STATUSES.length] ?? 400;
  return [
    [`the first answer is ${status} and echoes, ${name}`, { spoil: echo(status, name) }],
    [`the service answers 401 and echoes, ${name}`, { spoil: onlyLogs(echo(401, name)) }],
  ];
});

/** Every way in which a call ends. */
export const OUTCOMES: Readonly<Record<string, Outcome>> = {
  "it succeeds": {},
  "the credentials are refused": { right: false },
  ...Object.fromEntries(echoed),
  "a success echoes as HTML": { spoil: onlyLogs(echo(200, "as HTML")) },
  "a success is broken off": { spoil: onlyLogs(echo(200, "broken off at the start")) },
  "it is sent elsewhere": {
    spoil: (request) => {
      const { headers, body } = echo(302, "as a dump in JSON")(request);
      return {
        status: 302,
        headers: { ...headers, Location: `https://example.com/?${encodeURIComponent(body)}` },
        body,
      };
    },
  },
  "its log is named after the secret": {
    spoil: onlyLogs((request) => {
      const { body } = echo(200, "broken off at the start")(request);
      const logs = [{ id: body, status: body, created_at: body }];
      return {
        status: 200,
        body: JSON.stringify({ operation_logs: logs, count: 1, operation_log: logs[0] }),
      };
    }),
  },
  "what should be issued breaks off": {
    spoil: ({ path, body }) =>
      path.includes("/operation-logs") ? undefined : { status: 201, body: `{"token": ${body}` },
  },
  "nobody listens": { dead: true },
  "nobody answers": { spoil: () => "silence" },
  "the proxy wants another password": { proxyRefuses: 407 },
  "the proxy fails": { proxyRefuses: 502 },
};
