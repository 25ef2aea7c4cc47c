import { type Environment, firstSet } from "../../support/environment.ts";
import type { Failure } from "../../support/failures.ts";
import type { Proxy, Proxies } from "./settings.ts";

/** The variables that every tool reads, lower case first: some set both and mean the lower. */
const VARIABLES = {
  https: ["https_proxy", "HTTPS_PROXY"],
  http: ["http_proxy", "HTTP_PROXY"],
  bypass: ["no_proxy", "NO_PROXY"],
} as const;

/**
 * Reads the proxies that the environment names.
 * @param environment - Where to look.
 * @param failures - Receives what is malformed, named by its variable, without the value: it may hold a password.
 * @returns What is well formed.
 */
export function readProxies(environment: Environment, failures: Failure[]): Proxies {
  const bypass = firstSet(environment, VARIABLES.bypass)?.value ?? "";
  return {
    https: readProxy(environment, VARIABLES.https, failures),
    http: readProxy(environment, VARIABLES.http, failures),
    bypass: bypass.split(/[\s,]+/u).filter((entry) => entry !== ""),
  };
}

function readProxy(
  environment: Environment,
  names: readonly string[],
  failures: Failure[],
): Proxy | undefined {
  const hit = firstSet(environment, names);
  if (hit === undefined) return undefined;
  const { name, value } = hit;
  const text = value.includes("://") ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol) || url.hostname === "") {
    failures.push(failure(name, "is not the URL of a proxy that speaks http or https"));
    return undefined;
  }
  const credentials = credentialsOf(url);
  if (credentials === undefined) {
    failures.push(failure(name, "holds a user or password with a stray %, which is written %25"));
    return undefined;
  }
  const basic = Buffer.from(credentials.join(":")).toString("base64");
  return {
    origin: url.origin,
    variable: name,
    authorization: url.username === "" && url.password === "" ? undefined : `Basic ${basic}`,
    secrets: [credentials[1], url.password, basic].filter((secret) => secret !== ""),
  };
}

function credentialsOf({ username, password }: URL): [user: string, password: string] | undefined {
  try {
    return [decodeURIComponent(username), decodeURIComponent(password)];
  } catch {
    return undefined;
  }
}

function failure(variable: string, reason: string): Failure {
  const remedy = "write it as http://proxy.example.com:3128, or unset it";
  return { property: "", reason: `${variable} of the environment: ${reason}; ${remedy}` };
}
