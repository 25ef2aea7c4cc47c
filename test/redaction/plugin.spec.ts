import { canariesFor, REPLAY } from "./support/canary.ts";
import { capturing } from "./support/capture.ts";
import { askPlugin } from "./support/ask-plugin.ts";
import { onScene } from "./support/on-scene.ts";
import { OUTCOMES } from "./support/outcomes.ts";
import { assertAbsent, type Output } from "./support/search.ts";
import { WAYS } from "./support/ways.ts";

describe(`redaction: no secret leaves the plugin (${REPLAY})`, () => {
  for (const [name, wayOf] of Object.entries(WAYS)) {
    describe(`that came by ${name}`, () => {
      for (const [ending, outcome] of Object.entries(OUTCOMES)) {
        const way = wayOf(canariesFor(`${name}, ${ending}`));
        if (outcome.proxyRefuses !== undefined && way.proxy === undefined) continue;
        it(`[I] when ${ending}`, async () => {
          const outputs: Output[] = [];
          const issued = await onScene(way, outcome, async (scene) => {
            const { filter = {} } = way;
            await capturing(outputs, () => askPlugin({ ...scene, filter }, outputs));
            return scene.issued;
          });
          assertAbsent(outputs, { ...way.secrets, ...issued });
        });
      }
    });
  }
});
