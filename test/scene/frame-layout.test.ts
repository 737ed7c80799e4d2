/** The picture of a frame: of any layer, at any size, everything inside and nothing over another. */
import { expect, test } from "vitest";
import { requireGeometry } from "../../src/engine/index.ts";
import { buildScene, frameLayout, type Box, type StageLayout } from "../../src/scene/index.ts";
import { stepOf } from "../../src/timeline/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import { labOf } from "./support.ts";

const LAYERS = [
  {},
  { inChannels: 1, outChannels: 1 },
  { inChannels: 2, kernelSize: 1 },
  { inChannels: 16, inHeight: 32, inWidth: 32, outChannels: 64, padding: "same" as const },
  { inChannels: 1024, inHeight: 3, inWidth: 3, outChannels: 1024 },
  { inChannels: 4, inHeight: 64, inWidth: 64, outChannels: 40, kernelSize: 11 },
  { depthMultiplier: 2 },
  { depthMultiplier: 9, inChannels: 5 },
  { inHeight: 3, inWidth: 64, padding: 1 },
  { inHeight: 64, inWidth: 4, stride: 2 },
  { padding: 10, kernelSize: 11 },
  { inHeight: 224, inWidth: 1, kernelSize: 1, inChannels: 5 },
];
/** Of the picture, which is the frame without the rows below it. */
const SIZES = [
  [200, 100],
  [200, 60],
  [280, 300],
  [300, 120],
  [320, 150],
  [360, 500],
  [374, 290],
  [374, 340],
  [508, 520],
  [480, 175],
  [560, 200],
  [640, 260],
  [688, 400],
  [800, 330],
  [1024, 420],
  [1600, 800],
] as const;

const LANES = ["both", "standard", "separable"] as const;
const cases = LAYERS.flatMap((layer) =>
  SIZES.flatMap(([width, height]) => LANES.map((lanes) => ({ layer, width, height, lanes }))),
);

function boxesOf(layout: StageLayout): [string, Box][] {
  const boxes: [string, Box | null | undefined][] = [];
  for (const { channel, padded, chip } of layout.channels) {
    boxes.push([`input ${channel}`, padded], [`chip ${channel}`, chip]);
  }
  for (const { lane, rows, sum, output, others, strip } of layout.laneSlots) {
    boxes.push([`${lane} sum`, sum], [`${lane} output`, output], [`${lane} others`, others]);
    boxes.push([`${lane} strip`, strip?.box]);
    for (const { channel, kernel, alone, pill, weight } of rows) {
      for (const [name, box] of Object.entries({ kernel, alone, pill, weight })) {
        boxes.push([`${lane} ${channel} ${name}`, box]);
      }
    }
  }
  for (const { id, box } of [...layout.texts, ...layout.places]) boxes.push([id, box]);
  return boxes.flatMap(([name, box]) => (box ? [[name, box]] : []));
}

function overlap(a: Box, b: Box): boolean {
  const slack = 0.75;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

test.each(cases)("$lanes at $width × $height, $layer", ({ layer, width, height, lanes }) => {
  const geometry = requireGeometry({ ...WORKED_EXAMPLE, ...layer });
  const layout = frameLayout(geometry, { width, height, lanes, focus: 0 });
  expect(layout.laneSlots).toHaveLength(width < 300 || lanes !== "both" ? 1 : 2);
  const boxes = boxesOf(layout);
  for (const [name, box] of boxes) {
    expect(box.x, `${name} left`).toBeGreaterThanOrEqual(0);
    expect(box.y, `${name} top`).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, `${name} right`).toBeLessThanOrEqual(width + 0.5);
    expect(box.y + box.height, `${name} bottom`).toBeLessThanOrEqual(height + 0.5);
    expect(Math.min(box.width, box.height), `${name} size`).toBeGreaterThan(1);
  }
  const clashes = boxes.flatMap(([nameA, a], i) =>
    boxes.slice(i + 1).flatMap(([nameB, b]) => (overlap(a, b) ? [`${nameA} over ${nameB}`] : [])),
  );
  expect(clashes).toEqual([]);
});

test("every value of the arithmetic stands in a frame of 480 px, too", () => {
  const { run, timeline } = labOf();
  const layout = frameLayout(run.geometry, { width: 480, height: 175, lanes: "both", focus: 0 });
  const step = stepOf(timeline, { segment: "end" });
  const scene = buildScene(run, timeline, layout, { step, u: 1 }, { travel: false, photo: false });
  const values = scene.live.flatMap((mark) => (mark.kind === "pill" ? [mark.value] : []));
  const last = run.geometry.positions - 1;
  const depthwise = [0, 1, 2].map((c) => run.depthwise.data[c * run.geometry.positions + last]);
  expect(values.slice(3)).toEqual(depthwise);
  const weights = scene.live.filter((mark) => mark.kind === "map" && mark.tensor === "weight");
  expect(weights).toHaveLength(3);
  const written = scene.live.flatMap((mark) =>
    mark.kind === "text" && mark.role === "value" ? [mark.values["value"]] : [],
  );
  expect(written).toEqual([run.standard.data.at(-1), run.separable.data.at(-1)]);
});

/** So wide cells have their numbers, see digits.ts. */
const LEGIBLE = 12;

test.each([
  { width: 508, height: 520, lanes: "standard" as const, input: LEGIBLE },
  { width: 508, height: 520, lanes: "separable" as const, input: LEGIBLE },
  { width: 508, height: 520, lanes: "both" as const, input: LEGIBLE },
  { width: 374, height: 340, lanes: "standard" as const, input: 8 },
  { width: 374, height: 290, lanes: "separable" as const, input: 6 },
])(
  "beside a text of $width × $height, $lanes: large maps, and each channel alone",
  ({ width, height, lanes, input }) => {
    const { run } = labOf();
    const layout = frameLayout(run.geometry, { width, height, lanes, focus: 0 });
    const rows = layout.laneSlots.flatMap((slot) => slot.rows);
    for (const { cell } of layout.channels) expect(cell.x).toBeGreaterThanOrEqual(input);
    for (const { alone } of rows) expect(alone?.width).toBeGreaterThanOrEqual(5 * (input - 2));
  },
);
