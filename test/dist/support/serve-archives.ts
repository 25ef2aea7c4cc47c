import { createReadStream, statSync } from "node:fs";
import { basename, join } from "node:path";

import { serve } from "../../support/serve.ts";

/**
 * Serves the files of a folder below `/v<version>/`, as a server of releases does, for as long as the body takes.
 * @returns What the body returns.
 */
export function serveArchives<Result>(
  folder: string,
  version: string,
  body: (origin: string) => Promise<Result>,
): Promise<Result> {
  return serve((request, response) => {
    const url = request.url ?? "";
    const file = url.startsWith(`/v${version}/`) ? join(folder, basename(url)) : folder;
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isFile() === true) {
      response.writeHead(200, { "Content-Length": found.size });
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(404).end();
    }
  }, body);
}
