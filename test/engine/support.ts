/** What the engine's tests share: random layers, plain loops, the promised accuracy. */
import fc from "fast-check";
import { expect } from "vitest";
import { blockGeometry, referenceForward } from "../../src/engine/index.ts";
import type {
  BlockGeometry,
  BlockSpec,
  StageKind,
  Tensor3,
  Padding,
} from "../../src/engine/index.ts";

export const STAGES: readonly StageKind[] = ["standard", "depthwise", "pointwise"];

/** How many random layers a law is tried on. */
export const RUNS = { numRuns: 1000 };

export function geometryOf(spec: BlockSpec): BlockGeometry {
  const result = blockGeometry(spec);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const upTo = (max: number) => fc.integer({ min: 1, max });

const specs = fc.record({
  inHeight: upTo(7),
  inWidth: upTo(7),
  inChannels: upTo(3),
  outChannels: upTo(6),
  kernelSize: upTo(4),
  stride: upTo(4),
  padding: fc.constantFrom<Padding>("valid", "same", 0, 1, 2, 3),
  dilation: upTo(3),
  depthMultiplier: upTo(3),
});

/** Small layers that exist, over every stride, padding, dilation and multiplier. */
export const layers: fc.Arbitrary<BlockGeometry> = specs
  .filter((spec) => blockGeometry(spec).ok)
  .map(geometryOf);

export const seeds = fc.integer({ min: 0, max: 1_000_000 });

export const absolute = (values: ArrayLike<number>) => Float64Array.from(values, Math.abs);

/** |got − ref| ≤ 2⁻²³·|ref| + 2⁻⁴⁰·Σ|x·w|, value by value. */
export function expectAccurate(
  got: Float32Array,
  g: BlockGeometry,
  stage: StageKind,
  source: ArrayLike<number>,
  weights: ArrayLike<number>,
  bias: ArrayLike<number> | null = null,
): void {
  const reference = referenceForward(g, stage, source, weights, bias);
  const size = referenceForward(
    g,
    stage,
    absolute(source),
    absolute(weights),
    bias && absolute(bias),
  );
  expect(got.length).toBe(reference.length);
  expectWithin(got, reference, (i) => 2 ** -23 * Math.abs(reference[i]) + 2 ** -40 * size[i]);
}

/** Names the worst offender instead of a thousand numbers. */
export function expectWithin(
  got: ArrayLike<number>,
  wanted: ArrayLike<number>,
  allowed: (index: number) => number,
): void {
  expect(got.length).toBe(wanted.length);
  for (let i = 0; i < wanted.length; i++) {
    const error = Math.abs(got[i] - wanted[i]);
    if (!(error <= allowed(i))) {
      throw new Error(`value ${i}: ${got[i]} for ${wanted[i]}, allowed ± ${allowed(i)}`);
    }
  }
}

/** A tensor of float32 values −1 … 1 that owes nothing to the engine's own generators. */
export function randomValues(length: number, seed: number): Float32Array {
  let state = seed * 2 + 1;
  return Float32Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647) * 2 - 1;
  });
}

export const shapeOf = (tensor: Tensor3) => [...tensor.shape];

/** One multiplication as the textbook's nested loops meet it. */
export interface LoopStep {
  readonly cell: readonly [channel: number, y: number, x: number];
  readonly channel: number;
  readonly y: number;
  readonly x: number;
  readonly weightIndex: number;
}

/**
 * The stage written as nested loops, in the order that Trace documents; shares nothing with the
 * engine's taps.
 */
export function nestedLoops(g: BlockGeometry, stage: StageKind): LoopStep[] {
  const steps: LoopStep[] = [];
  const { inChannels: C, depthMultiplier: M, outChannels: N, kernelSize: K } = g;
  const window = (n: number, oy: number, ox: number, channel: number, kernel: number) => {
    for (let ky = 0; ky < K; ky++) {
      for (let kx = 0; kx < K; kx++) {
        const y = oy * g.stride + ky * g.dilation - g.padTop;
        const x = ox * g.stride + kx * g.dilation - g.padLeft;
        steps.push({ cell: [n, oy, ox], channel, y, x, weightIndex: (kernel * K + ky) * K + kx });
      }
    }
  };
  const positions = (visit: (y: number, x: number) => void) => {
    for (let y = 0; y < g.outHeight; y++) for (let x = 0; x < g.outWidth; x++) visit(y, x);
  };
  if (stage === "depthwise") {
    positions((y, x) => {
      for (let c = 0; c < C; c++) {
        for (let m = 0; m < M; m++) window(c * M + m, y, x, c, c * M + m);
      }
    });
    return steps;
  }
  for (let n = 0; n < N; n++) {
    positions((y, x) => {
      if (stage === "standard") for (let c = 0; c < C; c++) window(n, y, x, c, n * C + c);
      else {
        for (let mid = 0; mid < C * M; mid++) {
          steps.push({ cell: [n, y, x], channel: mid, y, x, weightIndex: n * C * M + mid });
        }
      }
    });
  }
  return steps;
}
