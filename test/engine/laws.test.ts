import fc from "fast-check";
import { expect, test } from "vitest";
import {
  blockGeometry,
  composedBias,
  composedWeights,
  depthwiseConv2d,
  forEachTap,
  generateInput,
  generateWeights,
  pointwiseConv2d,
  referenceForward,
  runBlock,
  standardConv2d,
  tensor3,
} from "../../src/engine/index.ts";
import type { BlockGeometry, Tensor3 } from "../../src/engine/index.ts";
import { absolute, expectWithin, geometryOf, layers, RUNS, seeds } from "./support.ts";

const integersOf = (g: BlockGeometry, seed: number) => ({
  input: generateInput("integers", g, seed),
  weights: generateWeights("integers", g, seed, true),
});

test("a separable layer is the standard layer with the composed kernel: exactly, on integers", () => {
  fc.assert(
    fc.property(layers, seeds, (g, seed) => {
      const { input, weights } = integersOf(g, seed);
      const run = runBlock(g, input, weights);
      const composed = Float32Array.from(composedWeights(g, weights));
      const bias = Float32Array.from(composedBias(g, weights));
      expect(standardConv2d(input, composed, g, bias).data).toEqual(run.separable.data);
    }),
    RUNS,
  );
});

test("a separable layer is the standard layer with the composed kernel: within float32's rounding, on reals", () => {
  fc.assert(
    fc.property(layers, seeds, (g, seed) => {
      const input = generateInput("noise", g, seed);
      const weights = generateWeights("random", g, seed, false);
      const { separable } = runBlock(g, input, weights);
      const wanted = referenceForward(g, "standard", input.data, composedWeights(g, weights));
      const mid = referenceForward(
        g,
        "depthwise",
        absolute(input.data),
        absolute(weights.depthwise),
      );
      const size = referenceForward(g, "pointwise", mid, absolute(weights.pointwise));
      // Once for rounding the intermediate, once for rounding the output.
      expectWithin(separable.data, wanted, (i) => 2 ** -23 * size[i]);
    }),
    RUNS,
  );
});

test("a pointwise layer is the standard layer with kernel 1", () => {
  fc.assert(
    fc.property(layers, seeds, (g, seed) => {
      const weights = generateWeights("random", g, seed, true);
      const mid = runBlock(g, generateInput("noise", g, seed), weights).depthwise;
      const asStandard = geometryOf({
        inHeight: g.outHeight,
        inWidth: g.outWidth,
        inChannels: g.midChannels,
        outChannels: g.outChannels,
        kernelSize: 1,
        stride: 1,
        padding: "valid",
        dilation: 1,
        depthMultiplier: 1,
      });
      expect(pointwiseConv2d(mid, weights.pointwise, g, weights.pointwiseBias)).toEqual(
        standardConv2d(mid, weights.pointwise, asStandard, weights.pointwiseBias),
      );
    }),
    RUNS,
  );
});

test("a depthwise layer is the standard layer with a block-diagonal kernel", () => {
  fc.assert(
    fc.property(layers, seeds, (g, seed) => {
      const input = generateInput("noise", g, seed);
      const { depthwise, depthwiseBias } = generateWeights("random", g, seed, true);
      const diagonal = new Float32Array(g.midChannels * g.inChannels * g.kernelArea);
      for (let mid = 0; mid < g.midChannels; mid++) {
        const channel = Math.floor(mid / g.depthMultiplier);
        const kernel = depthwise.subarray(mid * g.kernelArea, (mid + 1) * g.kernelArea);
        diagonal.set(kernel, (mid * g.inChannels + channel) * g.kernelArea);
      }
      const asStandard = { ...g, outChannels: g.midChannels };
      expect(depthwiseConv2d(input, depthwise, g, depthwiseBias)).toEqual(
        standardConv2d(input, diagonal, asStandard, depthwiseBias),
      );
    }),
    RUNS,
  );
});

/** a·p + b·q, value by value. */
const blend = (p: Float32Array, q: Float32Array, a: number, b: number) =>
  p.map((value, i) => a * value + b * q[i]);

test("both forms are linear in the input, and each stage in its weights", () => {
  const factor = fc.integer({ min: -5, max: 5 });
  fc.assert(
    fc.property(layers, seeds, factor, factor, (g, seed, a, b) => {
      const p = integersOf(g, seed);
      const q = integersOf(g, seed + 1);
      const plain = { ...p.weights, standardBias: null, depthwiseBias: null, pointwiseBias: null };
      const other = { ...q.weights, standardBias: null, depthwiseBias: null, pointwiseBias: null };
      const mixedInput = tensor3(p.input.shape, blend(p.input.data, q.input.data, a, b));
      const [one, two, both] = [p.input, q.input, mixedInput].map((x) => runBlock(g, x, plain));
      for (const part of ["standard", "depthwise", "separable"] as const) {
        expect(both[part].data).toEqual(positiveZero(blend(one[part].data, two[part].data, a, b)));
      }
      const mixedWeights = {
        ...plain,
        standard: blend(plain.standard, other.standard, a, b),
        depthwise: blend(plain.depthwise, other.depthwise, a, b),
      };
      const changed = runBlock(g, p.input, mixedWeights);
      const second = runBlock(g, p.input, { ...other, pointwise: plain.pointwise });
      for (const part of ["standard", "depthwise", "separable"] as const) {
        expect(changed[part].data).toEqual(
          positiveZero(blend(one[part].data, second[part].data, a, b)),
        );
      }
    }),
    RUNS,
  );
});

/** toEqual tells 0 from −0, and 0 · −3 is −0. */
function positiveZero(values: Float32Array): Float32Array {
  return values.map((value) => value + 0);
}

test("moving the input by one stride moves the output by one cell, where no padding is read", () => {
  let compared = 0;
  fc.assert(
    fc.property(layers, seeds, (g, seed) => {
      const larger = blockGeometry({
        ...g,
        inHeight: g.inHeight + g.stride,
        inWidth: g.inWidth + g.stride,
      });
      fc.pre(larger.ok);
      const big = geometryOf(larger.value);
      const weights = generateWeights("random", g, seed, true);
      const whole = generateInput("noise", big, seed);
      const moved = crop(whole, g.stride, g.inHeight, g.inWidth);
      const far = runBlock(big, whole, weights);
      const near = runBlock(g, moved, weights);
      expect([big.outHeight, big.outWidth]).toEqual([g.outHeight + 1, g.outWidth + 1]);
      for (let y = 0; y < g.outHeight; y++) {
        for (let x = 0; x < g.outWidth; x++) {
          if (readsPadding(g, y, x) || readsPadding(big, y + 1, x + 1)) continue;
          for (const part of ["standard", "depthwise", "separable"] as const) {
            for (let c = 0; c < near[part].shape[0]; c++) {
              const from = (c * g.outHeight + y) * g.outWidth + x;
              const to = (c * big.outHeight + y + 1) * big.outWidth + x + 1;
              if (near[part].data[from] !== far[part].data[to])
                throw new Error(`${part} ${c},${y},${x}`);
              compared++;
            }
          }
        }
      }
    }),
    RUNS,
  );
  expect(compared).toBeGreaterThan(10_000);
});

function crop(tensor: Tensor3, from: number, height: number, width: number): Tensor3 {
  const [channels, , fullWidth] = tensor.shape;
  const plane = tensor.shape[1] * fullWidth;
  const data = Float32Array.from({ length: channels * height * width }, (_, i) => {
    const [c, y, x] = [Math.floor(i / (height * width)), Math.floor(i / width) % height, i % width];
    return tensor.data[c * plane + (y + from) * fullWidth + x + from];
  });
  return tensor3([channels, height, width], data);
}

function readsPadding(g: BlockGeometry, y: number, x: number): boolean {
  let padding = false;
  forEachTap(g, { stage: "depthwise", channel: 0, y, x }, (tap) => (padding ||= tap.isPadding));
  return padding;
}
