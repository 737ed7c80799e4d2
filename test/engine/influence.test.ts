/** What a value or a weight meets, against every tap of every output value. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  areaOfInput,
  areaOfWeight,
  blockGeometry,
  flatIndex,
  forEachTap,
  hasCell,
  requireGeometry,
  shapeOfTensor,
  sizeOf,
  windowArea,
  type Area,
  type BlockGeometry,
  type CellTensor,
} from "../../src/engine/index.ts";

/** Single channels: areas are the same in all of them. */
const layers = fc
  .record({
    inHeight: fc.integer({ min: 1, max: 9 }),
    inWidth: fc.integer({ min: 1, max: 9 }),
    kernelSize: fc.integer({ min: 1, max: 5 }),
    stride: fc.integer({ min: 1, max: 4 }),
    dilation: fc.integer({ min: 1, max: 4 }),
    padding: fc.constantFrom("valid" as const, "same" as const, 0, 1, 3),
  })
  .map((sizes) => blockGeometry({ ...sizes, inChannels: 1, outChannels: 1, depthMultiplier: 1 }))
  .filter((result) => result.ok)
  .map((result) => (result as { value: BlockGeometry }).value);

function cellsOf({ rows, columns }: Area): string[] {
  const places = ({ first, step, count }: Area["rows"]) =>
    Array.from({ length: count }, (_, i) => first + i * step);
  return places(rows)
    .flatMap((y) => places(columns).map((x) => `${y},${x}`))
    .sort();
}

/** Every meeting of the layer: output place, kernel place, input cell. */
function meetings(g: BlockGeometry) {
  const all: { out: string; kernel: string; input: string }[] = [];
  for (let y = 0; y < g.outHeight; y++) {
    for (let x = 0; x < g.outWidth; x++) {
      forEachTap(g, { stage: "standard", channel: 0, y, x }, (tap) => {
        if (tap.isPadding) return;
        all.push({ out: `${y},${x}`, kernel: `${tap.ky},${tap.kx}`, input: `${tap.y},${tap.x}` });
      });
    }
  }
  return all;
}

const unique = (words: readonly string[]): string[] => [...new Set(words)].sort();

test("windows, the reach of weights and the reach of inputs are those of the taps, in 500 layers", () => {
  fc.assert(
    fc.property(layers, (g) => {
      const all = meetings(g);
      for (let y = 0; y < g.outHeight; y++) {
        for (let x = 0; x < g.outWidth; x++) {
          const met = all.filter(({ out }) => out === `${y},${x}`).map(({ input }) => input);
          expect(cellsOf(windowArea(g, y, x))).toEqual(unique(met));
        }
      }
      for (let ky = 0; ky < g.kernelSize; ky++) {
        for (let kx = 0; kx < g.kernelSize; kx++) {
          const met = all.filter(({ kernel }) => kernel === `${ky},${kx}`);
          const area = areaOfWeight(g, ky, kx);
          expect(cellsOf(area)).toEqual(unique(met.map(({ input }) => input)));
          expect(sizeOf(area)).toBe(met.length);
        }
      }
      for (let y = 0; y < g.inHeight; y++) {
        for (let x = 0; x < g.inWidth; x++) {
          const fed = all.filter(({ input }) => input === `${y},${x}`).map(({ out }) => out);
          expect(cellsOf(areaOfInput(g, y, x))).toEqual(unique(fed));
        }
      }
    }),
    { numRuns: 500, seed: 4 },
  );
});

test("nothing is one and the same, whatever left nothing over", () => {
  const sizes = { inHeight: 7, inWidth: 7, inChannels: 1, outChannels: 1, depthMultiplier: 1 };
  const nothing = { first: 0, step: 1, count: 0 };
  // Rows −6, −4 and −2 of a window in the padding's corner; columns 0, 2 and 4.
  const padded = requireGeometry({ ...sizes, kernelSize: 3, stride: 1, padding: 6, dilation: 2 });
  expect(windowArea(padded, 0, 6)).toEqual({
    rows: nothing,
    columns: { first: 0, step: 2, count: 3 },
  });
  // A stride of 3 passes rows 1 and 2 by.
  const sparse = requireGeometry({ ...sizes, kernelSize: 1, stride: 3, padding: 0, dilation: 1 });
  expect(areaOfInput(sparse, 1, 3)).toEqual({
    rows: nothing,
    columns: { first: 1, step: 1, count: 1 },
  });
});

const worked = blockGeometry({
  inHeight: 7,
  inWidth: 6,
  inChannels: 3,
  outChannels: 8,
  kernelSize: 3,
  stride: 1,
  padding: "valid",
  dilation: 1,
  depthMultiplier: 2,
}) as { ok: true; value: BlockGeometry };

test.each<[CellTensor, number[], number]>([
  ["input", [2, 1, 3], (2 * 7 + 1) * 6 + 3],
  ["depthwise", [5, 4, 3], (5 * 5 + 4) * 4 + 3],
  ["alone", [7, 2, 4, 3], ((7 * 3 + 2) * 5 + 4) * 4 + 3],
  ["standard", [7, 4, 3], (7 * 5 + 4) * 4 + 3],
  ["separable", [0, 0, 1], 1],
  ["standardKernels", [7, 2, 2, 2], 8 * 3 * 9 - 1],
  ["depthwiseKernels", [5, 0, 0], 45],
  ["pointwiseWeights", [1, 5], 11],
])("a cell of %s lies where row-major order has it", (tensor, at, index) => {
  const g = worked.value;
  expect(hasCell(g, { tensor, at })).toBe(true);
  expect(flatIndex(g, { tensor, at })).toBe(index);
  const beyond = shapeOfTensor(g, tensor).map((size, i) => (i === 0 ? size : 0));
  expect(hasCell(g, { tensor, at: beyond })).toBe(false);
  expect(hasCell(g, { tensor, at: at.slice(1) })).toBe(false);
  expect(hasCell(g, { tensor, at: at.map(() => 0.5) })).toBe(false);
});
