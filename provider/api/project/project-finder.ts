import type { Progress } from "../../support/progress.ts";
import { ConfigurationError } from "../../support/failures.ts";
import type { Deadline } from "../deadline/with-deadline.ts";
import { ResponseInvalidError } from "../errors/response-invalid-error.ts";
import { getJson, type Requester } from "../request/get-json.ts";
import type { Place } from "../settings/place.ts";

/** The ID that IAM gives, and the signal of the call that asks for it. */
interface LookUp {
  readonly id: Promise<string>;
  readonly asker: AbortSignal;
}

/**
 * Finds the IDs of projects by name and remembers them for as long as the client lives. Look-ups that are under way are
 * shared; one that failed is forgotten.
 * @see api.md, "Project discovery": GET {iam}/v3/projects?name={region}
 */
export class ProjectFinder {
  readonly #requester: Requester;
  readonly #found = new Map<string, LookUp>();

  /** @param requester - Asks IAM. */
  constructor(requester: Requester) {
    this.#requester = requester;
  }

  /**
   * Says which project a call asks.
   * @throws {ConfigurationError} `CBR_CONFIGURATION` when no project, or more than one, has the name.
   */
  async idOf(place: Place, deadline: Deadline, progress: Progress): Promise<string> {
    if ("id" in place.project) return place.project.id;
    const key = `${place.project.iamEndpoint} ${place.project.name}`;
    const shared = this.#found.get(key);
    if (shared === undefined) {
      const id = this.#ask(place, place.project, deadline, progress);
      return this.#remember(key, { id, asker: deadline.signal });
    }
    try {
      return await shared.id;
    } catch (error) {
      // The call that looked it up was ended; this one was not.
      if (shared.asker.aborted && !deadline.signal.aborted) return this.idOf(place, deadline, progress);
      throw error;
    }
  }

  async #remember(key: string, lookUp: LookUp): Promise<string> {
    this.#found.set(key, lookUp);
    try {
      return await lookUp.id;
    } catch (error) {
      this.#found.delete(key);
      throw error;
    }
  }

  async #ask(
    { credentials }: Place,
    { name, iamEndpoint }: { readonly name: string; readonly iamEndpoint: string },
    deadline: Deadline,
    progress: Progress,
  ): Promise<string> {
    const request = {
      endpoint: iamEndpoint,
      path: "/v3/projects",
      query: [["name", name]] as const,
      credentials,
    };
    const ids = projectIds(await getJson(this.#requester, request, deadline, progress), iamEndpoint);
    const [id] = ids;
    if (id !== undefined && ids.length === 1) return id;
    const found = ids.length === 0 ? "no project" : `${ids.length} projects`;
    const reason = `is not given, and IAM at ${iamEndpoint} has ${found} named ${JSON.stringify(name)}; set cbr:projectId`;
    throw new ConfigurationError([{ property: "projectId", reason }]);
  }
}

function projectIds(body: unknown, iamEndpoint: string): string[] {
  const projects = (body as { projects?: unknown } | null)?.projects;
  const ids = Array.isArray(projects)
    ? projects.map((project) => (project as { id?: unknown } | null)?.id)
    : undefined;
  if (ids?.every((id) => typeof id === "string")) return ids;
  throw new ResponseInvalidError(
    `GET ${iamEndpoint}/v3/projects was answered without a list of projects. Check cbr:iamEndpoint.`,
  );
}
