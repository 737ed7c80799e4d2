/** The padded input against plain loops, and how much of it is copied at once. */
import { expect, test } from "vitest";
import type { BlockGeometry, BlockSpec } from "../../src/engine/index.ts";
import { padInput, windowsOver } from "../../src/engine/padding.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import { expectWithin, geometryOf } from "./support.ts";

/** Values copied between two pauses. */
const COPIES = 2 ** 19;

const counted = (g: BlockGeometry) =>
  Float32Array.from({ length: g.inChannels * g.inHeight * g.inWidth }, (_, i) => i + 1);

/** Zeros, with the input in their middle. */
function paddedByLoops(g: BlockGeometry, data: Float32Array): Float32Array {
  const padded = new Float32Array(g.inChannels * g.paddedHeight * g.paddedWidth);
  let next = 0;
  for (let channel = 0; channel < g.inChannels; channel++) {
    for (let y = 0; y < g.inHeight; y++) {
      for (let x = 0; x < g.inWidth; x++) {
        const row = channel * g.paddedHeight + y + g.padTop;
        padded[row * g.paddedWidth + x + g.padLeft] = data[next++];
      }
    }
  }
  return padded;
}

function pad(g: BlockGeometry, data: Float32Array) {
  const steps = padInput(g, data);
  const pauses: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses.push(step.value);
  return { padded: step.value, pauses };
}

test.each<[what: string, change: Partial<BlockSpec>, pauses: number]>([
  ["a frame of 1", { padding: 1 }, 0],
  ["a frame of 3", { inHeight: 2, inWidth: 5, padding: 3 }, 0],
  ["more below and on the right", { padding: "same", kernelSize: 4 }, 0],
  ["one column", { padding: "same", stride: 3, inHeight: 9, inWidth: 8 }, 0],
  ["one row", { padding: "same", stride: 3, inHeight: 8, inWidth: 9 }, 0],
  ["2¹⁹ values at once", { padding: 1, inChannels: 1, inHeight: 512, inWidth: 1024 }, 0],
  ["one value more", { padding: 1, inChannels: 1, inHeight: 1, inWidth: COPIES + 1 }, 1],
  ["pauses amid rows", { padding: 2, inHeight: 601, inWidth: 599, stride: 4 }, 2],
])("pads %s", (_, change, pauses) => {
  const g = geometryOf({ ...WORKED_EXAMPLE, outChannels: 1, ...change });
  const data = counted(g);
  const got = pad(g, data);
  expect(got.pauses).toEqual(Array.from({ length: pauses }, () => 0));
  expectWithin(got.padded, paddedByLoops(g, data), () => 0);
});

test("an input without padding is itself, not a copy", () => {
  const g = geometryOf(WORKED_EXAMPLE);
  const data = counted(g);
  expect(pad(g, data).padded).toBe(data);
});

test("windows go over planes of the padded size", () => {
  const g = geometryOf({ ...WORKED_EXAMPLE, inHeight: 9, padding: 2, stride: 2, dilation: 3 });
  const source = new Float32Array(3 * 13 * 11);
  expect(windowsOver(g, source)).toEqual({
    source,
    plane: 13 * 11,
    row: 11,
    kernelSize: 3,
    stride: 2,
    dilation: 3,
    outWidth: 3,
  });
});
