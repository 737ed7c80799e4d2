/** This repository's engine, through the functions that it publishes: checks and packing are part of the time. */
import { depthwiseConv2d, pointwiseConv2d, standardConv2d } from "../../src/engine/index.ts";
import type { Contender } from "./contender.ts";

export const engine: Contender = {
  name: "this engine",
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
