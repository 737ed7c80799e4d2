import { expect, test } from "vitest";
import { requireGeometry } from "../../src/engine/index.ts";
import { buildLayout, type Box, type StageLayout } from "../../src/scene/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";

const SETTINGS = [
  {},
  { inChannels: 1, outChannels: 1 },
  { inChannels: 2, kernelSize: 1 },
  { inChannels: 16, inHeight: 32, inWidth: 32, outChannels: 64, padding: "same" as const },
  { inChannels: 64, inHeight: 32, inWidth: 32, outChannels: 512, padding: 1 },
  { inChannels: 4, inHeight: 64, inWidth: 64, outChannels: 40, kernelSize: 11 },
  { depthMultiplier: 2 },
  { depthMultiplier: 9, inChannels: 5 },
  { inHeight: 3, inWidth: 64, padding: 1 },
  { inHeight: 64, inWidth: 4, stride: 2 },
  { padding: 10, kernelSize: 11 },
  { inHeight: 224, inWidth: 1, kernelSize: 1, inChannels: 5 },
  { inHeight: 3, inWidth: 200, padding: 1, inChannels: 2, outChannels: 1024 },
  { inHeight: 48, inWidth: 48, stride: 2, padding: "same" as const, depthMultiplier: 2 },
];
const WIDTHS = [288, 358, 700, 860, 992, 1060, 1400, 1880];

const cases = SETTINGS.flatMap((setting) => WIDTHS.map((width) => ({ setting, width })));

function solidBoxes(layout: StageLayout): [string, Box][] {
  const boxes: [string, Box][] = [];
  if (layout.legend) boxes.push(["legend", layout.legend]);
  if (layout.overview) boxes.push(["overview", layout.overview.box]);
  for (const slot of layout.channels) {
    boxes.push([`input ${slot.channel}`, slot.padded], [`chip ${slot.channel}`, slot.chip]);
  }
  for (const lane of layout.laneSlots) {
    boxes.push([`${lane.lane} sum`, lane.sum], [`${lane.lane} output`, lane.output]);
    if (lane.strip) boxes.push([`${lane.lane} strip`, lane.strip.box]);
    if (lane.others) boxes.push([`${lane.lane} others`, lane.others]);
    for (const row of lane.rows) {
      const name = `${lane.lane} ${row.channel}`;
      boxes.push([`${name} kernel`, row.kernel]);
      if (row.alone) boxes.push([`${name} alone`, row.alone]);
      if (row.pill) boxes.push([`${name} pill`, row.pill]);
      if (row.weight) boxes.push([`${name} weight`, row.weight]);
    }
  }
  return boxes;
}

function overlap(a: Box, b: Box): boolean {
  const slack = 0.5;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

test.each(cases)(
  "keeps maps and values apart and inside at $width px, $setting",
  ({ setting, width }) => {
    const geometry = requireGeometry({ ...WORKED_EXAMPLE, ...setting });
    const layout = buildLayout(geometry, { width, height: 640, lanes: "both", focus: 0 });
    const boxes = solidBoxes(layout);
    for (const [name, box] of boxes) {
      expect(box.x, `${name} left`).toBeGreaterThanOrEqual(0);
      expect(box.y, `${name} top`).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, `${name} right`).toBeLessThanOrEqual(width + 0.5);
      expect(box.y + box.height, `${name} bottom`).toBeLessThanOrEqual(layout.height + 0.5);
      expect(box.width, `${name} width`).toBeGreaterThan(0);
    }
    const clashes = boxes.flatMap(([nameA, a], i) =>
      boxes.slice(i + 1).flatMap(([nameB, b]) => (overlap(a, b) ? [`${nameA} over ${nameB}`] : [])),
    );
    expect(clashes).toEqual([]);
  },
);
