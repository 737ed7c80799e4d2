/** Anything done to every page for a few seconds, by fixed seeds; the soak goes on for longer (test/soak/fuzz.test.ts). */
import { expect, test } from "vitest";
import type { Command } from "../../src/store/index.ts";
import { fuzz, PAGES } from "./fuzz/fuzz.ts";

const SECONDS: Readonly<Record<string, number>> = { explore: 10 };
const OTHERS_SECONDS = 3;

/** What anybody who does anything does within seconds. */
const SOON = [
  ...(["play", "tick", "pause", "seek", "step", "look", "pin", "setView", "setLayer"] as const),
  ...(["load", "endGesture", "notify"] as const),
] satisfies Command["type"][];

const sent = new Set<string>();

test.each(PAGES.map((page) => [page.name, page] as const))(
  "%s bears anything",
  async (name, page) => {
    const { kinds, layers } = await fuzz(page, 1, 1000 * (SECONDS[name] ?? OTHERS_SECONDS));
    for (const kind of Object.keys(kinds)) sent.add(kind);
    if (name === "explore") expect(layers).toBeGreaterThan(0);
  },
);

test("what anybody does has been done", () => {
  expect(SOON.filter((kind) => !sent.has(kind))).toEqual([]);
});
