/** Three hundred random sequences of Commands; the soak tries ten thousand (test/soak/model.test.ts). */
import { expect, test } from "vitest";
import { tryModel } from "./model.ts";

/** What is rare would be missed by chance now and then. */
const SEED = 1;

test("any sequence of Commands keeps the lab whole, and each touches only what it may", () => {
  for (const [kind, { asked, changed }] of Object.entries(tryModel(300, SEED))) {
    expect(asked, kind).toBeGreaterThanOrEqual(20);
    expect(changed, kind).toBeGreaterThan(0);
  }
});
