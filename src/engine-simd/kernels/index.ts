/**
 * AssemblyScript, compiled by scripts/simd-kernels.js: no run-time library, no memory management.
 * Addresses and steps are bytes, counts are values.
 */
export { areFinite } from "./finite";
export { pad } from "./pad";
export { pack } from "./pack";
export { packWeights } from "./weights";
// What is called once is put into its caller, where this one is slower; not if it is exported.
export { addTiles, multiply } from "./multiply";
export { closeGaps } from "./gaps";
export { depthwise } from "./depthwise";
