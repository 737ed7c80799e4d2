/** The second half of the long lesson: settings, limits, code and machines. */
import type { Stop } from "../types.ts";
import { notes } from "./notes.ts";
import { LOST } from "./shared-stops.ts";

export const VARIANTS: readonly Stop[] = [
  {
    title: "Stride",
    link: "?height=8&width=8&stride=2&time=filters.y1.x1",
    caption:
      "Stride {stride}: the window moves {stride} cells at a time. What is left over at the edge is never visited.",
    notes: notes({
      say: "The input has {height} × {width} cells now. Both forms move their windows alike, so the ratio stays as it is. The shaded cells are read by nobody.",
      ask: "Which shape does the output have?",
      wrong:
        "Rounding up, or “that is not possible”: a stride need not divide evenly, the rest is left out.",
      minutes: 3.5,
    }),
    question: { kind: "shape", about: "separable", seconds: 45 },
  },
  {
    title: "Padding",
    link: "?height=8&width=8&padding=same&time=filters.y0.x1",
    caption:
      "A border of zeros keeps the size: {outHeight} × {outWidth}. Products with these zeros are counted, too.",
    notes: notes({
      say: "With stride 1, `same` gives as many rows and columns as the input has. A plain program multiplies with the zeros, so they are in the count.",
      ask: "Where do the zeros lie if the stride is 2? It depends: TensorFlow puts the odd one below and on the right, PyTorch's padding=1 pads all four sides.",
      minutes: 1.5,
    }),
  },
  {
    title: "Depth multiplier",
    link: "?multiplier=2&time=filters.y2.x2",
    caption:
      "Depth multiplier {multiplier}: {multiplier} kernels for each channel, so {mid} filtered channels to mix.",
    notes: notes({
      say: "A middle way: more kernels for each channel, and more to pay, {ratio} of the standard multiplications now.",
      ask: "Which stage got dearer? Both: each has {multiplier} times as much to do.",
      wrong:
        "It is not MobileNet's width multiplier α, which makes every layer of a network thinner.",
      minutes: 1.5,
    }),
  },
  {
    ...LOST,
    notes: notes({
      say: "Every separable layer can be written as a standard one: multiply channel c's kernel by filter n's weight for c. The way back mostly fails, because then all {filters} kernels of one channel would have to be multiples of one.",
      ask: "One filter looks for an upright edge in c0, another for a level one. Can one kernel serve both?",
      wrong:
        "“Same output shape, so nothing is lost.” That little accuracy is lost in trained networks is a measurement, and no law.",
      minutes: 2.5,
    }),
  },
  {
    title: "In code: groups",
    link: "?channels=4&filters=8&time=filters.y2.x2",
    caption:
      "PyTorch, both stages: Conv2d with groups=in_channels, then Conv2d with kernel_size=1.",
    notes: notes({
      say: "A group is a set of channels that is filtered apart from the others. With as many groups as channels, each kernel reads one channel: that is depthwise. Keras calls the pair SeparableConv2D, JAX says feature_group_count.",
      ask: "Which shape does this weight have? Out, in, rows, columns.",
      wrong:
        "Out and in swapped, or both divided by the groups. Only the second number is divided: in / groups.",
      minutes: 3.5,
    }),
    question: {
      kind: "weightShape",
      about: "groups",
      drawn: { level: 2, seed: 6 },
      seconds: 45,
    },
  },
  {
    title: "One filter costs more",
    link: "?filters=1&time=end",
    counts: true,
    caption:
      "With a single filter nobody reuses the filtered channels: {separable} instead of {standard}, {ratio}.",
    notes: notes({
      say: "The first stage alone costs as much as one standard filter. If there is only one, everything after it is extra.",
      ask: "From how many filters on is it worth it here? From two on: 1/2 + 1/9 is less than 1.",
      minutes: 1.5,
    }),
  },
  {
    title: "1×1 kernels cost more",
    link: "?kernel=1&time=end",
    counts: true,
    caption:
      "With 1×1 kernels there is nothing to filter, but that stage is paid for all the same: {ratio}.",
    notes: notes({
      say: "The ratio is 1/N + 1/K². With K = 1 it is above 1, however many filters there are. So 1×1 layers in real networks are left as they are.",
      minutes: 1,
    }),
  },
  {
    title: "Numbers must be fetched",
    link: "?height=14&width=14&channels=512&filters=512&padding=same&time=end",
    caption:
      "A layer of a real network: {ratio} of the multiplications. That says nothing yet about the time.",
    notes: notes({
      say: "{height} × {width} × {channels}, as in the middle of MobileNet. A processor fetches numbers before it multiplies. With each number moved once, the standard form does {standardIntensity} FLOPs for every byte, the pointwise stage {pointwiseIntensity}, the depthwise stage {depthwiseIntensity}: what is fetched is hardly used.",
      ask: "On which machine may the standard form be the faster one? Where multiplying is cheap and fetching is dear, as on a large graphics processor. “Time it here” on the Explore page measures both.",
      wrong: "Reading a FLOP count as a time. Count to compare designs, measure to choose one.",
      minutes: 3.5,
    }),
  },
  {
    title: "What stays",
    link: "?time=end",
    counts: true,
    caption:
      "Filter each channel once, then mix for each filter: {separable} instead of {standard} multiplications.",
    notes: notes({
      say: "Two jobs, two stages. The filtering is done once per channel and reused by all {filters} filters. It pays with many filters and large kernels, and some power is lost.",
      ask: "Each in one sentence: what does depthwise do, what does pointwise do, why is it cheaper, what is lost?",
      minutes: 1,
    }),
  },
];
