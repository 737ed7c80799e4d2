/**
 * AssemblyScript, compiled by scripts/simd-kernels.js: no run-time library, no memory management.
 * Addresses and steps are bytes, counts are values.
 */
export { areFinite } from "./finite";
export { pad } from "./pad";
export { pack } from "./pack";
export { multiply } from "./multiply";
export { depthwise } from "./depthwise";
