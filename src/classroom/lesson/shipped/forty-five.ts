/** Forty-five minutes: both forms from the first product to real layers, with eight questions. */
import type { Lesson, Stop } from "../types.ts";
import { VARIANTS } from "./forty-five-variants.ts";
import { notes } from "./notes.ts";
import { COMPARE, DEPTHWISE, INPUT, MAP, POINTWISE, POSITION, REUSED } from "./shared-stops.ts";

const STANDARD: readonly Stop[] = [
  {
    ...INPUT,
    notes: notes({
      say: "All of this lesson happens to such numbers. Each channel keeps its letter and its colour: c0, c1, c2.",
      ask: "How many numbers does a photo of 224 × 224 have?",
      minutes: 1,
    }),
  },
  {
    ...POSITION,
    notes: notes({
      say: "A kernel is {kernel} × {kernel} weights, a filter is all the kernels of one output map. Each weight is multiplied by the number under it, then everything is added: one number.",
      ask: "A small layer, two channels and 2 × 2 kernels: which value comes out? On paper, alone, then compare with a neighbour.",
      wrong:
        "Stopping at the products, or turning the kernel round as in mathematics. Deep learning does not turn it.",
      minutes: 4,
    }),
    question: {
      kind: "value",
      about: "standard",
      drawn: { level: 1, seed: 7 },
      seconds: 90,
    },
  },
  {
    ...MAP,
    notes: notes({
      say: "The window moves one cell at a time. The picture shows the second filter. Its map has no colour, because it belongs to no channel any more.",
      ask: "Which shape does the whole output have, with {filters} filters?",
      wrong:
        "{height} × {width}: without padding the window fits in fewer positions. Or {channels} maps: there are as many as filters.",
      minutes: 2.5,
    }),
  },
  {
    title: "All filters, standard",
    link: "?lanes=standard&time=filters.t30",
    from: "filters",
    caption: "{filters} filters, each with {channels} kernels of its own. Each makes its own map.",
    notes: notes({
      say: "A layer looks for many patterns. Each filter filters every channel again, from the beginning.",
      ask: "How many multiplications is that? First the factors, then the product: filters, channels, weights of a kernel, positions.",
      wrong:
        "A factor is forgotten, mostly the channels. Or the input's {height} × {width} is taken for the positions.",
      minutes: 3.5,
    }),
    question: { kind: "count", about: "standard", seconds: 60 },
  },
  {
    title: "Filter, then add",
    link: "?lanes=standard&time=filters.y2.x2",
    caption:
      "Add up each kernel's {area} products first, then the {channels} sums. A standard layer filters and combines at once.",
    notes: notes({
      say: "Sums may be taken in any order. Seen like this a standard layer does two jobs: it filters each channel, and it combines the channels. It does both again for each of the {filters} filters.",
      ask: "Which of the two jobs could all filters share?",
      minutes: 2,
    }),
  },
];

const SEPARABLE: readonly Stop[] = [
  {
    ...DEPTHWISE,
    notes: notes({
      say: "The first job alone. c0 has a kernel, c1 another, c2 a third, and they do not meet. It takes {depthwise} multiplications, as many as one standard filter.",
      ask: "If one weight of one kernel is changed, which filtered channels can change?",
      wrong: "One kernel for all channels. Point at the bank: other numbers, other letters.",
      minutes: 3,
    }),
  },
  {
    ...POINTWISE,
    notes: notes({
      say: "The second job. One weight for each filtered channel, one sum, no look at any neighbour. All {filters} filters read the same filtered channels.",
      ask: "Which value comes out here?",
      wrong:
        "The plain sum, without the weights. And the names: depthwise is the first stage alone, depthwise separable is both. Separable means space from channels, not rows from columns.",
      minutes: 3.5,
    }),
  },
  {
    ...REUSED,
    notes: notes({
      say: "Both lanes together. Above, each filter starts from the input. Below, it starts from the filtered channels, which are reused by the {otherFilters} other filters.",
      ask: "How many multiplications does the separable form take, both stages together?",
      wrong:
        "{pointwise}: the depthwise stage is forgotten. You may have met that figure; it is {pointwiseShare} of the standard one, and not the whole cost.",
      minutes: 3.5,
    }),
  },
  {
    ...COMPARE,
    notes: notes({
      say: "Divide both stages by the standard count and nearly everything cancels: 1/N is left of depthwise, 1/K² of pointwise. Counted with its additions one by one, the ratio is another: a ratio should say what it counts.",
      ask: "What would 5 × 5 kernels do to the ratio? The pointwise share falls to 1/25. Try it: the present state can be changed.",
      minutes: 2.5,
    }),
  },
];

export const FORTY_FIVE: Lesson = {
  title: "From one product to a real layer",
  minutes: 45,
  goals: [
    "Work out one output value of each form by hand",
    "Give the shapes of output and weights, with stride and padding, too",
    "Count the multiplications of both forms, and give the ratio 1/N + 1/K² in your own words",
    "Say what is lost, and when separable costs more",
    "Find both stages in code, and say what groups does to the weights",
    "Say why fewer multiplications are not always less time",
  ],
  stops: [...STANDARD, ...SEPARABLE, ...VARIANTS],
};
