/** Anything done to every page for a minute and a half, by mouse and by finger: nothing breaks, and everything is reached. */
import { expect, test } from "vitest";
import type { Command } from "../../src/store/index.ts";
import { BY_FAULT, fuzz, PAGES, type FuzzedPage } from "../browser/fuzz/fuzz.ts";
import { KINDS } from "../store/model-asks.ts";

/** Fewer for a quick look: every page for as long. */
const SECONDS = Number(process.env["EXPLORER_FUZZ_SECONDS"] ?? 90);
/** Another one deals everything anew. */
const SEED = Number(process.env["EXPLORER_FUZZ_SEED"] ?? 1);
const PHONE = { viewport: { width: 390, height: 844 }, touch: true, theme: "dark" } as const;
const all: readonly FuzzedPage[] = PAGES.flatMap((page) => [
  page,
  { ...page, ...PHONE, name: `${page.name} on a phone` },
]);

const sum = new Map<Command["type"], number>();
let layers = 0;

test.each(all.map((page, i) => [page.name, page, SEED + i] as const))(
  "%s bears anything",
  async (_, page, seed) => {
    const reached = await fuzz(page, seed, 1000 * SECONDS);
    layers += reached.layers;
    for (const kind of KINDS) sum.set(kind, (sum.get(kind) ?? 0) + (reached.kinds[kind] ?? 0));
  },
);

/** A page opens each packaged photo once. */
const FEWEST: Readonly<Partial<Record<Command["type"], number>>> = { photoLoaded: 5 };

test("every kind of Command that needs no fault was sent at least 20 times, and the layer changed at least 50", () => {
  const rare = KINDS.filter((kind) => {
    return !BY_FAULT.includes(kind) && (sum.get(kind) ?? 0) < (FEWEST[kind] ?? 20);
  });
  expect(rare.map((kind) => `${kind}: ${sum.get(kind) ?? 0}`)).toEqual([]);
  expect(layers).toBeGreaterThanOrEqual(50);
});
