/** What stands on the maps and what their links say: cells never sampled, links as wide as their weights. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { forEachTap, type BlockSpec } from "../../src/engine/index.ts";
import { buildLayout, buildScene, type Mark } from "../../src/scene/index.ts";
import { parseTime, stepOf } from "../../src/timeline/index.ts";
import { smallLayers } from "../timeline/layers.ts";
import { neverSampled } from "../../src/scene/never-sampled.ts";
import { labOf } from "./support.ts";

function marksAt(time: string, changes: Partial<BlockSpec> = {}, width = 1060): readonly Mark[] {
  const { run, timeline } = labOf(changes);
  const layout = buildLayout(run.geometry, { width, height: 648, lanes: "both", focus: 0 });
  const address = parseTime(time);
  if (!address) throw new Error(`no such time: ${time}`);
  const head = { step: stepOf(timeline, address), u: 0.99 };
  const scene = buildScene(run, timeline, layout, head, { travel: false, photo: false });
  return [...scene.still, ...scene.live];
}

const ofKind = <Kind extends Mark["kind"]>(marks: readonly Mark[], kind: Kind) =>
  marks.filter((mark): mark is Extract<Mark, { kind: Kind }> => mark.kind === kind);

const has = (runs: readonly (readonly [number, number])[], at: number): boolean =>
  runs.some(([first, count]) => at >= first && at < first + count);

test("shades exactly the input cells that no output's window samples", () => {
  fc.assert(
    fc.property(smallLayers, (g) => {
      const met = new Set<number>();
      for (let y = 0; y < g.outHeight; y++) {
        for (let x = 0; x < g.outWidth; x++) {
          forEachTap(g, { stage: "depthwise", channel: 0, y, x }, (tap) => {
            if (!tap.isPadding) met.add(tap.y * g.inWidth + tap.x);
          });
        }
      }
      const { rowRuns, columnRuns } = neverSampled(g);
      for (let y = 0; y < g.inHeight; y++) {
        for (let x = 0; x < g.inWidth; x++) {
          const isShaded = has(rowRuns, y) || has(columnRuns, x);
          expect(isShaded, `${y}, ${x}`).toBe(!met.has(y * g.inWidth + x));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test.each<[string, Partial<BlockSpec>, number, string]>([
  ["every cell is sampled", {}, 0, ""],
  ["a stride leaves a rest", { stride: 3 }, 3, "6"],
  [
    "a stride wider than its window leaves gaps",
    { stride: 4, inHeight: 11, inWidth: 11 },
    3,
    "3 7",
  ],
  ["gaps and a rest", { stride: 4, inHeight: 9, inWidth: 9 }, 3, "3 7 8"],
])("%s", (_, changes, shades, rows) => {
  const found = ofKind(marksAt("input", changes), "shade");
  expect(found).toHaveLength(shades);
  const shaded = (found[0]?.rowRuns ?? []).flatMap(([first, count]) =>
    Array.from({ length: count }, (_unused, i) => first + i),
  );
  expect(shaded.join(" ")).toBe(rows);
  const [legend] = ofKind(marksAt("input", changes), "legend");
  expect(legend.shaded).toBe(shades > 0);
});

test.each([1060, 356])(
  "links from the 1×1 weights carry the current filter's weights at %i px, and only in the separable lane",
  (width) => {
    const { run } = labOf();
    for (const filter of [1, 40, 127]) {
      const bonds = ofKind(marksAt(`filters.f${filter}.y2.x2`, {}, width), "bond");
      expect(bonds.map(({ weight, hue }) => [weight, hue])).toEqual(
        [0, 1, 2].map((c) => [run.weights.pointwise[filter * 3 + c], c]),
      );
      expect(new Set(bonds.map(({ domain }) => domain))).toEqual(new Set([2]));
    }
    const links = ofKind(marksAt("input", {}, width), "link").map(({ id }) => id);
    expect(links.filter((id) => /^link\/standard\/\d+\/sum$/.test(id))).toHaveLength(3);
    expect(links.filter((id) => /^link\/separable\/\d+\/sum$/.test(id))).toEqual([]);
  },
);

test("names every small channel where they stand in one column, and every row of them elsewhere", () => {
  const names = (inChannels: number) =>
    ofKind(marksAt("input", { inChannels }), "chip").filter(({ role }) => role !== "chip");
  expect(names(3)).toEqual([]);
  expect(names(16).map(({ channel, role }) => [channel, role])).toEqual(
    Array.from({ length: 16 }, (_, c) => [c, "name"]),
  );
  const rows = names(64);
  expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(["plain"]));
  const step = rows[1].channel - rows[0].channel;
  expect(step).toBeGreaterThan(1);
  expect(rows.map(({ channel }) => channel)).toEqual(rows.map((_, i) => i * step));
});
