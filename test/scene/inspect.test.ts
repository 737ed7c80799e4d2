/** Looking at cells: what is lit is what the taps say, and points, cells and boxes agree. */
import { lookAt } from "../../src/scene/inspect.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  forEachTap,
  shapeOfTensor,
  type Area,
  type BlockGeometry,
  type Cell,
  type CellTensor,
} from "../../src/engine/index.ts";
import {
  boxOfCell,
  buildLayout,
  buildScene,
  cellAt,
  type Mark,
  type StageLayout,
} from "../../src/scene/index.ts";
import { stepOf } from "../../src/timeline/index.ts";
import { labOf } from "./support.ts";

const TENSORS: readonly CellTensor[] = [
  "input",
  "depthwise",
  "alone",
  "standard",
  "separable",
  "standardKernels",
  "depthwiseKernels",
  "pointwiseWeights",
];
const LAYERS = {
  "the worked example": {},
  "stride 2 with padding": { stride: 2, padding: 1 as const, inWidth: 8 },
  "dilation 2, multiplier 2": { dilation: 2, depthMultiplier: 2, outChannels: 6 },
};
const shown = { standard: 2, separable: 2 };

function setting(changes: Parameters<typeof labOf>[0], width = 1060) {
  const lab = labOf(changes);
  const g = lab.run.geometry;
  const layout = buildLayout(g, { width, height: 648, lanes: "both", focus: 0 });
  const head = {
    step: stepOf(lab.timeline, { segment: "filters", filter: 2, y: 1, x: 1 }),
    u: 0.99,
  };
  const marksOf = (cell: Cell | null) =>
    buildScene(lab.run, lab.timeline, layout, head, {
      ...{ travel: false, photo: false },
      look: cell && lookAt(cell),
    }).live;
  return { g, layout, run: lab.run, marksOf };
}

function cellsOf(area: Area | null): string[] {
  if (area === null) return [];
  const { rows, columns } = area;
  return Array.from({ length: rows.count }, (_, i) =>
    Array.from(
      { length: columns.count },
      (_, j) => `${rows.first + i * rows.step},${columns.first + j * columns.step}`,
    ),
  )
    .flat()
    .sort();
}

const veilsIn = (marks: readonly Mark[]) =>
  new Map(marks.flatMap((mark) => (mark.kind === "veil" ? [[mark.id, cellsOf(mark.lit)]] : [])));

/** Which input cells of a channel meet a weight, and which outputs a cell feeds, by every tap of one filter. */
function meetings(g: BlockGeometry) {
  const all: { out: string; channel: number; kernel: string; input: string }[] = [];
  for (let y = 0; y < g.outHeight; y++) {
    for (let x = 0; x < g.outWidth; x++) {
      forEachTap(g, { stage: "standard", channel: 2, y, x }, (tap) => {
        if (tap.isPadding) return;
        all.push({
          out: `${y},${x}`,
          channel: tap.channel,
          kernel: `${tap.ky},${tap.kx}`,
          input: `${tap.y},${tap.x}`,
        });
      });
    }
  }
  return all;
}
const unique = (words: readonly string[]): string[] => [...new Set(words)].sort();

for (const [name, changes] of Object.entries(LAYERS)) {
  test(`${name}: an output cell lights its window in every channel, and both lanes stand at it`, () => {
    const { g, run, marksOf } = setting(changes);
    const marks = marksOf({ tensor: "standard", at: [4, 1, 0] });
    const veils = veilsIn(marks);
    for (let c = 0; c < g.inChannels; c++) {
      const met = meetings(g).filter(({ out, channel }) => out === "1,0" && channel === c);
      expect(veils.get(`veil/input/${c}`)).toEqual(unique(met.map(({ input }) => input)));
    }
    const at = 4 * g.positions + g.outWidth;
    for (const lane of ["standard", "separable"] as const) {
      const text = marks.find(({ id }) => id === `text/value/${lane}`);
      expect(text).toMatchObject({ values: { value: run[lane].data[at] } });
    }
  });

  test(`${name}: an input cell lights the outputs it feeds, its own channel's alone in the maps per channel`, () => {
    const { g, marksOf } = setting(changes);
    const veils = veilsIn(marksOf({ tensor: "input", at: [1, 2, 3] }));
    const fed = unique(
      meetings(g)
        .filter(({ channel, input }) => channel === 1 && input === "2,3")
        .map(({ out }) => out),
    );
    expect(veils.get("veil/output/standard")).toEqual(fed);
    expect(veils.get("veil/output/separable")).toEqual(fed);
    expect(veils.get("veil/alone/standard/1")).toEqual(fed);
    expect(veils.get("veil/alone/standard/0")).toEqual([]);
    expect(veils.get(`veil/alone/separable/${g.depthMultiplier}`)).toEqual(fed);
    expect(veils.get("veil/alone/separable/0")).toEqual([]);
    expect(veils.get("veil/input/1")).toEqual(["2,3"]);
  });

  test(`${name}: a weight lights every input it meets`, () => {
    const { g, marksOf } = setting(changes);
    const met = unique(
      meetings(g)
        .filter(({ channel, kernel }) => channel === 1 && kernel === "0,2")
        .map(({ input }) => input),
    );
    const standard = veilsIn(marksOf({ tensor: "standardKernels", at: [2, 1, 0, 2] }));
    expect(standard.get("veil/input/1")).toEqual(met);
    expect(standard.get("veil/input/0")).toEqual([]);
    expect(standard.get("veil/kernel/standard/1")).toEqual(["0,2"]);
    expect([...standard.keys()].filter((id) => id.includes("separable"))).toEqual([]);
    const shared = veilsIn(marksOf({ tensor: "depthwiseKernels", at: [g.depthMultiplier, 0, 2] }));
    expect(shared.get("veil/input/1")).toEqual(met);
    expect(shared.get("veil/alone/separable/0")).toEqual([]);
    expect(shared.has(`veil/alone/separable/${g.depthMultiplier}`)).toBe(false);
  });
}

for (const [name, changes] of Object.entries(LAYERS)) {
  test(`${name}: a cell of one channel alone lights its window in that channel only, at its filter and place`, () => {
    const { g, run, marksOf } = setting(changes);
    const marks = marksOf({ tensor: "alone", at: [4, 1, 1, 0] });
    const veils = veilsIn(marks);
    const met = meetings(g).filter(({ out, channel }) => out === "1,0" && channel === 1);
    expect(veils.get("veil/input/1")).toEqual(unique(met.map(({ input }) => input)));
    for (const other of [0, 2]) {
      expect(veils.get(`veil/input/${other}`)).toEqual([]);
      expect(veils.get(`veil/alone/standard/${other}`)).toEqual([]);
    }
    expect(veils.has("veil/alone/standard/1")).toBe(false);
    const rings = marks.filter((mark) => mark.id.startsWith("ring/window"));
    expect(rings.map(({ id }) => id)).toEqual(["ring/window/1"]);
    expect(marks.find(({ id }) => id === "text/value/standard")).toMatchObject({
      values: { value: run.standard.data[4 * g.positions + g.outWidth] },
    });
  });
}

test("a 1×1 weight leaves its own channel's map lit and veils the others", () => {
  const { marksOf } = setting({});
  const veils = veilsIn(marksOf({ tensor: "pointwiseWeights", at: [2, 1] }));
  expect([...veils]).toEqual([
    ["veil/alone/separable/0", []],
    ["veil/alone/separable/2", []],
  ]);
});

test("looking at a place changes nothing of what is done", () => {
  const { marksOf } = setting({});
  const filled = (marks: readonly Mark[]) =>
    marks.flatMap((mark) => (mark.kind === "strip" ? [`${mark.id} ${mark.filled}`] : []));
  const before = filled(marksOf(null));
  expect(filled(marksOf({ tensor: "standard", at: [100, 4, 4] }))).toEqual(before);
  const output = (cell: Cell) => {
    const mark = marksOf(cell).find(({ id }) => id === "output/standard");
    return mark?.kind === "map" ? mark.filled : NaN;
  };
  expect(output({ tensor: "standard", at: [1, 4, 4] })).toBe(25);
  expect(output({ tensor: "standard", at: [100, 4, 4] })).toBe(0);
});

const middle = (layout: StageLayout, g: BlockGeometry, cell: Cell) => {
  const box = boxOfCell(g, layout, shown, cell);
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test.each([1060, 356])("at %i px every cell is found under the middle of its own box", (width) => {
  for (const changes of Object.values(LAYERS)) {
    const { g, layout } = setting(changes, width);
    for (const tensor of TENSORS) {
      const shape = shapeOfTensor(g, tensor);
      fc.assert(
        fc.property(fc.tuple(...shape.map((size) => fc.nat(size - 1))), (indices) => {
          const isOfFilter = tensor !== "input" && !tensor.startsWith("depthwise");
          const at = isOfFilter ? [2, ...indices.slice(1)] : indices;
          const point = middle(layout, g, { tensor, at });
          if (point) expect(cellAt(g, layout, shown, point)).toEqual({ tensor, at });
        }),
        { numRuns: 40, seed: 9 },
      );
    }
  }
});
