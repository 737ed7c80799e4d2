/** Random layers of every setting, and data for each stage. */
import fc from "fast-check";
import { blockGeometry } from "../../src/engine/index.ts";
import type { BlockGeometry, Padding, StageKind } from "../../src/engine/index.ts";
import { geometryOf, STAGES } from "./support.ts";

const upTo = (max: number) => fc.integer({ min: 1, max });

/** Every setting of the controls, on sizes that keep the reference quick. */
export const layers = fc
  .record({
    inHeight: upTo(13),
    inWidth: upTo(13),
    inChannels: upTo(5),
    outChannels: upTo(8),
    kernelSize: upTo(11),
    stride: upTo(4),
    padding: fc.oneof(fc.constantFrom<Padding>("valid", "same"), fc.integer({ min: 0, max: 10 })),
    dilation: upTo(4),
    depthMultiplier: upTo(9),
  })
  .filter((spec) => {
    const result = blockGeometry(spec);
    return result.ok && multiplications(result.value) < 40_000;
  })
  .map(geometryOf);

function multiplications(g: BlockGeometry): number {
  return STAGES.reduce((sum, stage) => sum + countOf(g, stage), 0);
}

/** The closed form of design.md: taps on padding count. */
export function countOf(g: BlockGeometry, stage: StageKind): number {
  const { inChannels: C, midChannels: CM, outChannels: N, kernelArea, positions } = g;
  switch (stage) {
    case "standard":
      return N * positions * C * kernelArea;
    case "depthwise":
      return CM * positions * kernelArea;
    case "pointwise":
      return N * positions * CM;
  }
}

export interface Data {
  readonly source: Float32Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array | null;
}

export type Values = (length: number, seed: number) => Float32Array;

export function dataFor(
  g: BlockGeometry,
  stage: StageKind,
  values: Values,
  withBias: boolean,
): Data {
  const { inChannels: C, midChannels: CM, outChannels: N, kernelArea } = g;
  const make = (source: number, weights: number, channels: number): Data => ({
    source: values(source, 1),
    weights: values(weights, 2),
    bias: withBias ? values(channels, 3) : null,
  });
  const cells = C * g.inHeight * g.inWidth;
  switch (stage) {
    case "standard":
      return make(cells, N * C * kernelArea, N);
    case "depthwise":
      return make(cells, CM * kernelArea, CM);
    case "pointwise":
      return make(CM * g.positions, N * CM, N);
  }
}
