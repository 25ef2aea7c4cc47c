import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";

import { ResponseInvalidError } from "../../../provider/api/errors/response-invalid-error.ts";
import type { WireAnswer } from "../../../provider/api/transport/transport.ts";
import { caught } from "../../support/caught.ts";
import { serve } from "../../support/serve.ts";
import { transportOf } from "../../support/transport.ts";
import { textOf } from "../../support/wire-body.ts";

function served(listener: RequestListener): Promise<WireAnswer> {
  return serve(listener, async (url) => {
    const transport = transportOf();
    try {
      return await transport.send({ method: "GET", url, headers: {} }, new AbortController().signal);
    } finally {
      transport.close();
    }
  });
}

describe("transport: bodies that are too big", () => {
  const MEBIBYTE = Buffer.alloc(1024 * 1024, "x");

  it("[I] a body of 16 MiB is read", async () => {
    const answer = await served((_, response) => response.end(Buffer.alloc(16 * 1024 * 1024, "x")));
    assert.equal(textOf(answer).length, 16 * 1024 * 1024);
  });

  it("[I] one past 16 MiB is given up, and not asked for again", async () => {
    const work = served((_, response) => {
      for (let sent = 0; sent < 17; sent++) response.write(MEBIBYTE);
      response.end();
    });
    const error = await caught(work, ResponseInvalidError);
    assert.match(error.message, /more than 16 MiB/u);
    assert.equal(error.retryable, false);
  });

  it("[I] so is one that is small only while it is packed", async () => {
    const packed = gzipSync(Buffer.alloc(17 * 1024 * 1024, "x"));
    const work = served((_, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(packed);
    });
    assert.match((await caught(work, ResponseInvalidError)).message, /more than 16 MiB/u);
  });
});
