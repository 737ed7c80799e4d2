/** A layer's spec -> a layer with numbers. */
import { requireGeometry, tensor3 } from "../../src/engine/index.ts";
import type { BlockSpec } from "../../src/engine/index.ts";
import type { Task } from "./contender.ts";

/** Float32 values from −1 to 1, the same for the same seed. */
function values(length: number, seed: number): Float32Array {
  let state = seed * 2 + 1;
  return Float32Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647) * 2 - 1;
  });
}

/** @throws SpecError for a layer that is impossible or too big. */
export function taskOf(spec: BlockSpec): Task {
  const geometry = requireGeometry(spec);
  const { inHeight, inWidth, inChannels, outChannels, midChannels, kernelArea } = geometry;
  return {
    geometry,
    input: tensor3([inChannels, inHeight, inWidth], values(inChannels * inHeight * inWidth, 1)),
    standard: values(outChannels * inChannels * kernelArea, 2),
    depthwise: values(midChannels * kernelArea, 3),
    pointwise: values(outChannels * midChannels, 4),
  };
}
