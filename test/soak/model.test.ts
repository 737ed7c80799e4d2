/** The store's model once more, with ten thousand sequences of Commands. */
import { expect, test } from "vitest";
import { tryModel } from "../store/model.ts";

const SEQUENCES = 10_000;

test(
  "any of ten thousand sequences of Commands keeps the lab whole",
  { timeout: 3_600_000 },
  () => {
    for (const [kind, { asked, changed }] of Object.entries(tryModel(SEQUENCES))) {
      expect(asked, kind).toBeGreaterThanOrEqual(1000);
      expect(changed, kind).toBeGreaterThanOrEqual(20);
    }
  },
);
