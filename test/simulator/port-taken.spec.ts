import assert from "node:assert/strict";

import { startSimulator, UsageError } from "../../simulator/index.ts";

describe("simulator: a port that is taken", () => {
  it("[I] is named with the remedy", async () => {
    const first = await startSimulator({ logs: 1 });
    try {
      const port = Number(new URL(first.endpoint).port);
      await assert.rejects(startSimulator({ logs: 1, port }), (error) => {
        assert.ok(error instanceof UsageError);
        assert.match(
          error.message,
          new RegExp(`--port: ${port} is taken\\. .*leave it out for a free one`, "u"),
        );
        return true;
      });
    } finally {
      await first.close();
    }
  });
});
