/** Convolution arithmetic of one depthwise separable block. Imports nothing. */
export type * from "./types.ts";
export { SpecError, TensorError } from "./errors.ts";
export { tensor3 } from "./tensor.ts";
export { blockGeometry, requireGeometry } from "./geometry.ts";
export { forEachTap } from "./taps.ts";
export { traceOf } from "./trace.ts";
export { referenceForward } from "./reference.ts";
export { standardConv2d, depthwiseConv2d, pointwiseConv2d } from "./convolve.ts";
export { blockCost } from "./cost.ts";
export { composedBias, composedWeights } from "./compose.ts";
export { generateInput } from "./inputs.ts";
export { generateWeights } from "./weights.ts";
export { photoTensor } from "./photo.ts";
export { channelMaps, runBlock } from "./run.ts";
