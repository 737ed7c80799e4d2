/** Twenty minutes: from one sum to both counts, with four questions. */
import type { Lesson } from "../types.ts";
import { notes } from "./notes.ts";
import {
  COMPARE,
  DEPTHWISE,
  INPUT,
  LOST,
  MAP,
  POINTWISE,
  POSITION,
  REUSED,
} from "./shared-stops.ts";

export const TWENTY: Lesson = {
  title: "Filter, then mix",
  minutes: 20,
  goals: [
    "Say what one filter does at one position, and write the sum for given numbers",
    "Name the two stages, and say which one filters and which one mixes",
    "Give the shape of the output of both forms",
    "Count the multiplications of both forms, and say where the saving comes from",
    "Say what is lost, and when separable costs more",
  ],
  stops: [
    {
      ...INPUT,
      notes: notes({
        say: "Everything in this lesson happens to these numbers. Each channel keeps its letter and its colour all the way: c0, c1, c2.",
        ask: "How many numbers are there? {height} · {width} · {channels}.",
        minutes: 1,
      }),
    },
    {
      ...POSITION,
      notes: notes({
        say: "A kernel is {kernel} × {kernel} weights. A filter is all the kernels that make one output map, here {channels}. Every weight is multiplied by the number under it, then everything is added.",
        ask: "Press R, then the arrow keys, and let the class say the next products aloud.",
        wrong:
          "They stop at the products, or give one result per channel. One filter at one position gives one number.",
        minutes: 2.5,
      }),
    },
    {
      ...MAP,
      notes: notes({
        say: "The window moves one cell at a time. The picture shows the second filter. A map has no colour, because it belongs to no channel any more.",
        ask: "Which shape does the output have, with {filters} filters? Half a minute, then hands.",
        wrong:
          "{height} × {width}: without padding a window of {kernel} fits in fewer positions. Or {channels} maps: there are as many maps as filters.",
        minutes: 2,
      }),
    },
    {
      title: "All filters, standard",
      link: "?lanes=standard&time=filters.t30",
      from: "filters",
      caption:
        "{filters} filters × {channels} kernels × {area} weights × {positions} positions = {standard} multiplications.",
      notes: notes({
        say: "Each filter looks for another pattern and makes its own map. Multiply everything up: {standard}. Each filter filters every channel again, from the beginning.",
        ask: "What is done again and again? The filtering. Could the filters share it?",
        minutes: 2,
      }),
    },
    {
      ...DEPTHWISE,
      notes: notes({
        say: "This is the first job alone. c0 has a kernel, c1 has another, c2 a third. Nothing is added across the channels: they have not met.",
        ask: "If somebody changes one weight of one kernel, which filtered channels can change?",
        wrong:
          "One kernel for all channels. Point at the bank: the kernels have different numbers and different letters.",
        minutes: 2.5,
      }),
    },
    {
      ...POINTWISE,
      notes: notes({
        say: "The second job. One weight for each filtered channel, one sum, and no look at any neighbour: the first stage has done that. Each of the {filters} filters has its own {mid} weights and reads the same filtered channels.",
        ask: "Which value comes out here? {mid} products and a sum, on paper.",
        wrong:
          "The plain sum of the filtered values, without the weights. And the names: depthwise is the first stage alone, depthwise separable is both.",
        minutes: 3,
      }),
    },
    {
      ...REUSED,
      notes: notes({
        say: "Both lanes together now. Above, every filter starts from the input. Below, it starts from the filtered channels, which were computed once and are reused by the {otherFilters} other filters.",
        ask: "How many multiplications does the separable form take, both stages together?",
        wrong:
          "{pointwise}: the depthwise stage is forgotten. You may have met that figure; it is {pointwiseShare} of the standard one, and not the whole cost.",
        minutes: 3,
      }),
    },
    {
      ...COMPARE,
      notes: notes({
        say: "Divide both stages by the standard count. Depthwise has no N in it, so 1/N is left: {depthwiseShare}. Pointwise has no K² in it, so 1/K² is left: {pointwiseShare}.",
        ask: "Which of the two matters more here? The 1/K²: the pointwise stage is nearly everything.",
        minutes: 1.5,
      }),
    },
    {
      ...LOST,
      notes: notes({
        say: "Fewer multiplications are bought with fewer possibilities. Every separable layer can be written as a standard one; most standard ones cannot be written as a separable one.",
        ask: "Two filters look for an upright and for a level edge in c0. Can one kernel for c0 serve both? No.",
        wrong:
          "“The output is the same, so nothing is lost.” The shape is the same. In a trained network little accuracy is lost, and that is a result of measuring, not of counting.",
        minutes: 1.5,
      }),
    },
    {
      title: "Not always cheaper",
      link: "?filters=1&time=end",
      counts: true,
      caption:
        "With a single filter nobody reuses the filtered channels: {separable} instead of {standard}, {ratio}.",
      notes: notes({
        say: "The saving comes from many filters and large kernels. With one filter, or with 1×1 kernels, the second stage is an extra.",
        ask: "In one sentence: why is depthwise separable usually cheaper? “The filtering is done once per channel and reused by all filters.”",
        minutes: 1,
      }),
    },
  ],
};
