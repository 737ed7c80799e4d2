/** This repository's engine with SIMD, through the functions that it publishes, and how fast SIMD gets here. */
import { loadSimdKernels } from "../../src/engine-simd/index.ts";
import type { Contender } from "./contender.ts";
import compiled from "./kernels/peak.ts?kernels";

/** @throws Error where there is no SIMD */
export async function simdEngine(): Promise<Contender> {
  const kernels = await loadSimdKernels();
  if (kernels === null) throw new Error("This Node has no WebAssembly SIMD.");
  const { standardConv2d, depthwiseConv2d, pointwiseConv2d } = kernels;
  return {
    name: "this engine with SIMD",
    version: "",
    prepare({ geometry, input, standard, depthwise, pointwise }) {
      return {
        layout: "channels-first",
        standard: () => standardConv2d(input, standard, geometry).data,
        separable: () => {
          const intermediate = depthwiseConv2d(input, depthwise, geometry);
          return pointwiseConv2d(intermediate, pointwise, geometry).data;
        },
      };
    },
  };
}

interface Peak {
  multiplyAndAdd(steps: number, factor: number, term: number): number;
}

/** Twelve registers of four values. */
const CHAINS = 48;

/** Thousand million multiply-adds a second (GMAC/s): the best of many short runs, since a peak has no bad luck. */
export async function simdPeak(runs = 200, steps = 200_000): Promise<number> {
  const module = await WebAssembly.compile(Buffer.from(compiled, "base64"));
  const peak = new WebAssembly.Instance(module).exports as unknown as Peak;
  let best = 0;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    // Less than 1, so that the numbers neither grow without end nor become too small.
    peak.multiplyAndAdd(steps, 0.999, 0.001);
    best = Math.max(best, (steps * CHAINS) / (performance.now() - start) / 1e6);
  }
  return best;
}
