import type { Progress } from "../../support/progress.ts";
import { ConfigurationError } from "../../support/failures.ts";
import type { Deadline } from "../deadline/with-deadline.ts";
import { ResponseInvalidError } from "../errors/response-invalid-error.ts";
import type { Access } from "../credentials/grant.ts";
import { SharedWork } from "../deadline/shared-work.ts";
import type { Requester } from "../request/ask.ts";
import { getJson } from "../request/get-json.ts";
import type { Place } from "../settings/place.ts";

const REMEDY =
  "Set cbr:projectId; or check cbr:iamEndpoint, and that the identity may list the projects of its account";

/** A look-up: the ID when it is known, and what is under way to find it. */
interface LookUp {
  id?: string;
  readonly work: SharedWork<string>;
}

/**
 * Finds the IDs of projects by name and remembers them for as long as the client lives. Look-ups that are under way are
 * shared; one that failed is forgotten. A token that was issued for a project by its name tells its ID by itself.
 * @see api.md, "Project discovery": GET {iam}/v3/projects?name={region}
 */
export class ProjectFinder {
  readonly #requester: Requester;
  readonly #lookUps = new Map<string, LookUp>();

  /** @param requester - Asks IAM. */
  constructor(requester: Requester) {
    this.#requester = requester;
  }

  /**
   * Says which project a call asks.
   * @param place - Where it asks.
   * @param access - Who asks.
   * @param deadline - Of the whole call.
   * @param progress - Hears of attempts.
   * @throws {ConfigurationError} `CBR_CONFIGURATION` when no project, or more than one, has the name.
   */
  async idOf(
    { project, iamEndpoint = "" }: Place,
    access: Access,
    deadline: Deadline,
    progress: Progress,
  ): Promise<string> {
    if ("id" in project) return project.id;
    const { projectId } = await access.current(deadline, progress);
    if (projectId !== undefined) return projectId;
    const key = `${iamEndpoint} ${project.name}`;
    const lookUp = this.#lookUps.get(key) ?? { work: new SharedWork<string>() };
    this.#lookUps.set(key, lookUp);
    lookUp.id ??= await lookUp.work.run(deadline, () =>
      this.#ask(iamEndpoint, project.name, access, deadline, progress),
    );
    return lookUp.id;
  }

  async #ask(
    iamEndpoint: string,
    name: string,
    access: Access,
    deadline: Deadline,
    progress: Progress,
  ): Promise<string> {
    const request = {
      endpoint: iamEndpoint,
      path: "/v3/projects",
      query: [["name", name]] as const,
      access,
      hostIs: "cbr:iamEndpoint",
      remedy: REMEDY,
    } as const;
    const body = await getJson(this.#requester, request, deadline, progress);
    const ids = projectIds(body.take(), iamEndpoint);
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
  if (ids?.every((id): id is string => typeof id === "string" && id !== "")) return ids;
  throw new ResponseInvalidError(
    `GET ${iamEndpoint}/v3/projects was answered without a list of projects. Check cbr:iamEndpoint.`,
  );
}
