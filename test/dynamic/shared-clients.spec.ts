import assert from "node:assert/strict";

import type { CbrClient } from "../../provider/api/cbr-client.ts";
import { SharedClients } from "../../dynamic/shared-clients.ts";
import { manualClock } from "../support/manual-clock.ts";
import { settingsOf } from "../support/transport.ts";

const SETTINGS = settingsOf({ token: "a-token", region: "eu-de" });
const MINUTE = 60_000;

function lent(clients: SharedClients, settings = SETTINGS): Promise<CbrClient> {
  return clients.use(settings, ({ client }) => Promise.resolve(client));
}

describe("shared clients", () => {
  it("[U] are the same for the same settings within five minutes, and others for others", async () => {
    const clock = manualClock();
    const clients = new SharedClients(clock);
    const first = await lent(clients);
    clock.advance(5 * MINUTE - 1);
    assert.equal(await lent(clients), first);
    assert.notEqual(await lent(clients, settingsOf({ token: "another", region: "eu-de" })), first);
    clock.advance(1);
    assert.notEqual(await lent(clients), first);
  });

  it("[U] are not taken from a call that is under way", async () => {
    const clock = manualClock();
    const clients = new SharedClients(clock);
    let end: (() => void) | undefined;
    let used: CbrClient | undefined;
    const long = clients.use(SETTINGS, ({ client }) => {
      used = client;
      return new Promise<void>((resolve) => (end = resolve));
    });
    clock.advance(10 * MINUTE);
    assert.equal(await lent(clients), used);
    end?.();
    await long;
    assert.notEqual(await lent(clients), used);
  });
});
