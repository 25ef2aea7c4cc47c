import assert from "node:assert/strict";

import { silentProgress } from "../../provider/support/progress.ts";
import { onStage } from "../support/client.ts";

/** The warnings of two lists and a read, by one client. */
function warnings(insecure: boolean): Promise<string[]> {
  return onStage({}, async ({ simulator: { endpoint, projectId, token }, client }) => {
    const heard: string[] = [];
    const progress = { ...silentProgress, warning: (message: string) => void heard.push(message) };
    const context = { signal: new AbortController().signal, progress };
    const cbr = client({ endpoint, projectId, token, insecure });
    assert.deepEqual(heard, []);
    const lists = await Promise.all(
      [1, 1].map((limit) => cbr.listOperationLogs({ filter: {}, limit }, context)),
    );
    const operationLogId = lists[0]?.operationLogs[0]?.id ?? assert.fail("no log");
    await cbr.showOperationLog({ operationLogId }, context);
    return heard;
  });
}

describe("client: insecure", () => {
  it("[I] warns once, on the first call, of what it gives up and what to do instead", async () => {
    const [warning = "", ...more] = await warnings(true);
    assert.match(warning, /^insecure is set \(cbr:insecure or HW_INSECURE\): any certificate is accepted/u);
    assert.match(warning, /read the credentials and forge the answers.*cbr:caCertificate/u);
    assert.deepEqual(more, []);
  });

  it("[I] there is nothing to warn of without it", async () => {
    assert.deepEqual(await warnings(false), []);
  });
});
