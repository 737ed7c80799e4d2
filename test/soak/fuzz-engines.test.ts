/** Anything done to every page in Firefox and WebKitGTK, for as long as in Chromium (fuzz.test.ts). */
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { findFirefox, findWebKit } from "../../scripts/engines.js";
import type { Command } from "../../src/store/index.ts";
import { BY_FAULT, PAGES } from "../browser/fuzz/fuzz.ts";
import { runningOn, type Running } from "../engines/checks.ts";
import { startFirefox } from "../engines/driver/firefox.ts";
import { startWebKit } from "../engines/driver/webkit.ts";
import { fuzzIn } from "../engines/fuzzed.ts";
import { KINDS } from "../store/model-asks.ts";

/** Fewer for a quick look: every page for as long. */
const SECONDS = Number(process.env["EXPLORER_FUZZ_SECONDS"] ?? 90);
const SEED = Number(process.env["EXPLORER_FUZZ_SEED"] ?? 1);

function bears(name: string, running: Running | null): void {
  describe.skipIf(running === null)(name, () => {
    if (running === null) return;
    const sum = new Map<Command["type"], number>();
    let layers = 0;
    beforeEach(running.engine.renew);
    afterAll(async () => {
      await running.engine.close();
      running.site.close();
    });

    test.each(PAGES.map((page, i) => [page.name, page.path, SEED + i] as const))(
      "%s bears anything",
      async (_, path, seed) => {
        const reached = await fuzzIn(running.engine, path, seed, SECONDS);
        layers += reached.layers;
        for (const kind of KINDS) sum.set(kind, (sum.get(kind) ?? 0) + (reached.kinds[kind] ?? 0));
      },
    );

    test("every kind of Command that needs no fault was sent, the layer changed at least 50 times", () => {
      const unsent = KINDS.filter((kind) => !BY_FAULT.includes(kind) && !sum.get(kind));
      expect(unsent).toEqual([]);
      expect(layers).toBeGreaterThanOrEqual(50);
    });
  });
}

const firefox = await findFirefox();
bears("Firefox", await runningOn(firefox === null ? null : (site) => startFirefox(firefox, site)));
const webkit = await findWebKit();
bears("WebKitGTK", await runningOn(webkit === null ? null : () => startWebKit(webkit)));
