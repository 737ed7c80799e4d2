/** Five minutes: what the two forms do, and what one of them saves. */
import type { Lesson } from "../types.ts";
import { notes } from "./notes.ts";

export const FIVE: Lesson = {
  title: "Two ways to one output",
  minutes: 5,
  goals: [
    "Name the two jobs of a convolution: filter each channel, mix the channels",
    "Say which stage of a depthwise separable convolution does which job",
    "Say in one sentence why it takes fewer multiplications",
  ],
  stops: [
    {
      title: "One input, two lanes",
      link: "?time=input.t3",
      from: "input",
      caption:
        "One input of {height} × {width} × {channels}. Two ways to an output of the same shape.",
      notes: notes({
        say: "On the left is the input, {channels} channels of {height} × {width} numbers: think of red, green and blue. The upper lane is a standard convolution, the lower one a depthwise separable convolution. Both end in {outHeight} × {outWidth} × {filters} numbers.",
        ask: "Where do the lanes differ? In two places only: the bank of kernels, and the junction behind it.",
        minutes: 0.5,
      }),
    },
    {
      title: "One position",
      link: "?time=position.t31",
      from: "position",
      caption:
        "Standard: {taps} products, one sum. Separable: filter each channel alone, then weigh the {mid} results.",
      notes: notes({
        say: "Each lane makes its first output value. The kernels lie on the same window. The standard lane adds all {taps} products. The separable lane keeps one result per channel and multiplies each by a weight of its own before it adds.",
        ask: "Which lane has more work up to here? The separable one: {mid} multiplications more.",
        wrong:
          "The two values differ. They should: the lanes have different weights. Only the shape is the same.",
        minutes: 1,
      }),
    },
    {
      title: "All filters",
      link: "?time=filters.t30",
      from: "filters",
      caption:
        "The standard lane filters anew for each of the {filters} filters. The separable lane filters once, for all of them.",
      notes: notes({
        say: "Look at the kernel banks while it runs. Above, every filter brings {channels} kernels of its own. Below, the {mid} filtered channels are finished, and each new filter only weighs them.",
        ask: "How many multiplications does the separable lane take, both stages together? Let them raise hands before you reveal.",
        wrong:
          "{pointwise}: that is the pointwise stage alone. The {depthwise} of the depthwise stage belong to it.",
        minutes: 2,
      }),
      question: { kind: "count", about: "separable", seconds: 30 },
    },
    {
      title: "What it saves",
      link: "?time=end",
      counts: true,
      from: "compare",
      caption:
        "{separable} multiplications instead of {standard}: {ratio}. Filtered once, used by all {filters} filters.",
      notes: notes({
        say: "{depthwise} for filtering, {pointwise} for mixing, {separable} together. The filtering is done once per channel and reused by all {filters} filters: that is the whole saving.",
        ask: "What would happen with a single filter? Nobody would reuse anything, and it would cost more than the standard form.",
        wrong:
          "An eighth of the multiplications is not an eighth of the time: a machine also has to fetch the numbers.",
        minutes: 1.5,
      }),
    },
  ],
};
