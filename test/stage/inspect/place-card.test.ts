/** The pinned cell's card: inside the stage, beside the cell, where it covers least. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shapeOfTensor, type CellTensor } from "../../../src/engine/index.ts";
import { boxOfCell, buildLayout, type Box } from "../../../src/scene/index.ts";
import { obstaclesOf, placeCard } from "../../../src/stage/inspect/place-card.ts";
import { labOf } from "../../scene/support.ts";

const STAGE = { width: 1000, height: 600 };
const CARD = { width: 268, height: 150 };

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const cardAt = (place: { x: number; y: number }): Box => ({ x: place.x, y: place.y, ...CARD });

test("goes to the emptier side", () => {
  const cell = { x: 490, y: 290, width: 20, height: 20 };
  const left = { box: { x: 0, y: 0, width: 490, height: 600 }, weight: 1 };
  const right = { box: { x: 510, y: 0, width: 490, height: 600 }, weight: 1 };
  expect(placeCard(cell, CARD, STAGE, [left]).x).toBeGreaterThanOrEqual(510 - 8);
  expect(placeCard(cell, CARD, STAGE, [right]).x + CARD.width).toBeLessThanOrEqual(490 + 8);
});

test("stays near the cell where nothing is covered either way", () => {
  const cell = { x: 490, y: 290, width: 20, height: 20 };
  expect(placeCard(cell, CARD, STAGE, []).leader.length).toBeLessThan(20);
});

test("the leader goes from the cell's edge to the card's", () => {
  const cell = { x: 100, y: 100, width: 20, height: 20 };
  const wall = { box: { x: 0, y: 0, width: 600, height: 600 }, weight: 1 };
  const place = placeCard(cell, CARD, STAGE, [wall]);
  const { x, y, length, angle } = place.leader;
  const end = { x: x + length * Math.cos(angle), y: y + length * Math.sin(angle) };
  expect(x).toBe(120);
  expect(y).toBeGreaterThanOrEqual(100);
  expect(y).toBeLessThanOrEqual(120);
  expect(end.x).toBeCloseTo(place.x);
  expect(end.y).toBeGreaterThanOrEqual(place.y - 0.001);
});

test("a line that would cross a map is not drawn, one over nothing is", () => {
  const cell = { x: 100, y: 100, width: 20, height: 20 };
  const map = { box: { x: 0, y: 0, width: 600, height: 600 }, weight: 1 };
  expect(placeCard(cell, CARD, STAGE, [map]).leader.isClear).toBe(false);
  expect(placeCard(cell, CARD, STAGE, []).leader.isClear).toBe(true);
});

describe.each([
  ["the worked example", {}],
  ["four channels", { inChannels: 4 }],
  ["many channels, multiplier 2", { inChannels: 16, depthMultiplier: 2 }],
  ["a large input", { inHeight: 32, inWidth: 32, inChannels: 16, outChannels: 64 }],
] as const)("%s", (_, changes) => {
  const g = labOf(changes).run.geometry;

  test.each([860, 1060, 1500, 2200])("at %i px lies inside, never on the cell", (width) => {
    const layout = buildLayout(g, { width, height: 648, lanes: "both", focus: 0 });
    const tensors: CellTensor[] = ["input", "depthwise", "alone", "standard", "separable"];
    const kernels: CellTensor[] = ["standardKernels", "depthwiseKernels", "pointwiseWeights"];
    for (const tensor of [...tensors, ...kernels]) {
      const shape = shapeOfTensor(g, tensor);
      fc.assert(
        fc.property(fc.tuple(...shape.map((size) => fc.nat(size - 1))), (at) => {
          const [filter] = at;
          const shown = { standard: filter, separable: filter };
          const cell = boxOfCell(g, layout, shown, { tensor, at });
          if (cell === null) return;
          const card = cardAt(placeCard(cell, CARD, layout, obstaclesOf(layout, cell)));
          expect(card.x).toBeGreaterThanOrEqual(0);
          expect(card.y).toBeGreaterThanOrEqual(0);
          expect(card.x + card.width).toBeLessThanOrEqual(layout.width);
          expect(card.y + card.height).toBeLessThanOrEqual(layout.height);
          expect(meets(card, cell)).toBe(false);
        }),
        { numRuns: 12, seed: 5 },
      );
    }
  });
});

test("a kernel's card leaves the other kernels and the output maps in sight", () => {
  const g = labOf({}).run.geometry;
  const layout = buildLayout(g, { width: 1060, height: 648, lanes: "both", focus: 0 });
  const at = [2, 1, 1, 1];
  const cell = boxOfCell(
    g,
    layout,
    { standard: 2, separable: 2 },
    { tensor: "standardKernels", at },
  );
  if (cell === null) throw new Error("not on the stage");
  const card = cardAt(placeCard(cell, CARD, layout, obstaclesOf(layout, cell)));
  for (const lane of layout.laneSlots) {
    for (const row of lane.rows) expect(meets(card, row.kernel)).toBe(false);
    expect(meets(card, lane.output)).toBe(false);
  }
  for (const { map } of layout.channels) expect(meets(card, map)).toBe(false);
  for (const { box } of layout.texts.filter((text) => text.key.startsWith("standard.")))
    expect(meets(card, box)).toBe(false);
});

test("where the stage is too small for both, the card stays inside", () => {
  const cell = { x: 100, y: 60, width: 100, height: 100 };
  const place = placeCard(cell, CARD, { width: 300, height: 170 }, []);
  expect(place.x).toBeGreaterThanOrEqual(0);
  expect(place.x + CARD.width).toBeLessThanOrEqual(300);
  expect(place.y + CARD.height).toBeLessThanOrEqual(170);
});
