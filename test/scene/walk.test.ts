/** Keys on the picture: from cell to cell, through all channels and maps, on the stage or not. */
import { expect, test } from "vitest";
import { hasCell, type BlockSpec, type Cell } from "../../src/engine/index.ts";
import { buildLayout, type Walk } from "../../src/scene/index.ts";
import { walk } from "../../src/scene/layout/walk.ts";
import { labOf } from "./support.ts";

const shown = { standard: 2, separable: 2 };

function walker(changes: Partial<BlockSpec>, focus = 0) {
  const g = labOf(changes).run.geometry;
  const layout = buildLayout(g, { width: 1060, height: 648, lanes: "both", focus });
  return { g, go: (from: Cell | null, step: Walk) => walk(g, layout, shown, from, step) };
}

const cell = (tensor: Cell["tensor"], ...at: number[]): Cell => ({ tensor, at });
const by = (dy: number, dx: number): Walk => ({ kind: "cell", dy, dx });

test("arrow keys begin at the first cell, go to the neighbour and stop at the sides", () => {
  const { go } = walker({});
  expect(go(null, by(0, 1))).toEqual(cell("input", 0, 0, 0));
  expect(go(cell("input", 0, 0, 0), by(0, 1))).toEqual(cell("input", 0, 0, 1));
  expect(go(cell("input", 0, 0, 1), by(1, 0))).toEqual(cell("input", 0, 1, 1));
  expect(go(cell("input", 0, 1, 6), by(0, 1))).toEqual(cell("input", 0, 1, 6));
  expect(go(cell("input", 0, 1, 0), by(0, -1))).toEqual(cell("input", 0, 1, 0));
});

test.each([
  ["input", [7, 6, 3], [8, 0, 3]],
  ["standardKernels", [2, 7, 2, 1], [2, 8, 0, 1]],
  ["alone", [2, 7, 4, 1], [2, 8, 0, 1]],
  ["depthwiseKernels", [7, 2, 1], [8, 0, 1]],
  ["depthwise", [7, 4, 4], [8, 0, 4]],
  ["pointwiseWeights", [2, 7], [2, 8]],
] as const)(
  "up and down go over the edge of %s to the channel before and after, in focus or not",
  (tensor, from, to) => {
    // In focus are c5 to c7.
    const { go } = walker({ inChannels: 12 }, 5);
    expect(go(cell(tensor, ...from), by(1, 0))).toEqual(cell(tensor, ...to));
    expect(go(cell(tensor, ...to), by(-1, 0))).toEqual(cell(tensor, ...from));
  },
);

test("up and down stop at the first and the last channel, and at the edges of an output map", () => {
  const { go } = walker({ inChannels: 12 });
  for (const at of [
    cell("input", 11, 6, 2),
    cell("depthwise", 11, 4, 2),
    cell("standard", 2, 4, 1),
  ]) {
    expect(go(at, by(1, 0))).toEqual(at);
  }
  expect(go(cell("input", 0, 0, 2), by(-1, 0))).toEqual(cell("input", 0, 0, 2));
});

test("Home and End go to the ends of the row, and of the map", () => {
  const { go } = walker({ inChannels: 12 });
  const from = cell("input", 9, 3, 2);
  expect(go(from, { kind: "end", of: "row", by: -1 })).toEqual(cell("input", 9, 3, 0));
  expect(go(from, { kind: "end", of: "row", by: 1 })).toEqual(cell("input", 9, 3, 6));
  expect(go(from, { kind: "end", of: "map", by: -1 })).toEqual(cell("input", 9, 0, 0));
  expect(go(from, { kind: "end", of: "map", by: 1 })).toEqual(cell("input", 9, 6, 6));
});

test.each([{ inChannels: 3 }, { inChannels: 12 }, { inChannels: 5, depthMultiplier: 2 }])(
  "page keys go through every map of %o once, and come back",
  (changes) => {
    const { g, go } = walker(changes);
    const first = cell("input", 0, 2, 1);
    const seen = new Set<string>();
    let at = first;
    do {
      expect(hasCell(g, at)).toBe(true);
      seen.add(
        `${at.tensor} ${at.tensor === "pointwiseWeights" ? at.at.join(".") : at.at.slice(0, -2).join(".")}`,
      );
      const next = go(at, { kind: "map", by: 1 });
      expect(go(next, { kind: "map", by: -1 }).tensor).toBe(at.tensor);
      at = next;
    } while (at.tensor !== "input" || at.at[0] !== 0);
    const { inChannels, midChannels } = g;
    expect(seen.size).toBe(3 * inChannels + 3 * midChannels + 2);
  },
);

test("with more kernels per channel than the stage shows, keys pass over the others", () => {
  const { go } = walker({ inChannels: 12, depthMultiplier: 9 });
  expect(go(cell("depthwise", 1, 4, 0), by(1, 0))).toEqual(cell("depthwise", 9, 0, 0));
});

test("with Shift, page keys go to another kind of map, of the same channel", () => {
  const { go } = walker({ inChannels: 12, depthMultiplier: 2 });
  let at = cell("input", 9, 1, 1);
  const trail: string[] = [];
  for (let i = 0; i < 8; i++) {
    at = go(at, { kind: "tensor", by: 1 });
    trail.push(`${at.tensor} ${at.at.join(".")}`);
  }
  expect(trail).toEqual([
    "standardKernels 2.9.1.1",
    "alone 2.9.1.1",
    "depthwiseKernels 18.1.1",
    "depthwise 18.1.1",
    "pointwiseWeights 2.18",
    "standard 2.0.0",
    "separable 2.0.0",
    "input 0.0.0",
  ]);
});
