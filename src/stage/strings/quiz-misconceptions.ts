/** What a wrong answer mixes up, and what is right instead, with the question's numbers. */
import type { MisconceptionId } from "../../quiz/index.ts";

interface MisconceptionWords {
  readonly mixedUp: string;
  readonly right: string;
}

const kernelsFor = "{middle, plural, one {# kernel} other {# kernels}}";
const fits = "{outHeight} × {outWidth} positions";

export const MISCONCEPTION_WORDS: Readonly<Record<MisconceptionId, MisconceptionWords>> = {
  depthwiseForgotten: {
    mixedUp: "The depthwise stage was left out: {pointwise} is the pointwise stage alone.",
    right:
      "Filtering the channels takes {depthwise} more: {depthwise} + {pointwise} = {separable}.",
  },
  oneKernelForAll: {
    mixedUp: "One kernel was taken for all channels.",
    right: `Every channel has a kernel of its own: here there are ${kernelsFor} for {channels} channels.`,
  },
  depthwiseIsSeparable: {
    mixedUp: "Depthwise and depthwise separable were taken for the same.",
    right:
      "Depthwise is the first stage alone: {channels} channels in, {middle} maps out, nothing mixed. Depthwise separable goes on: each of the {filters} filters mixes all {middle} maps.",
  },
  spatiallySeparable: {
    mixedUp: "A K×1 and a 1×K kernel: that is spatially separable, another idea.",
    right: "Kernels here are whole: {kernel} × {kernel}, {area} weights each.",
  },
  filteredAnew: {
    mixedUp: "The channels were filtered anew for every filter.",
    right: `They are filtered once, by ${kernelsFor}, and all filters use the result.`,
  },
  oneFilterForAll: {
    mixedUp: "One filter’s weights were taken for all filters.",
    right:
      "Each of the {filters} filters has its own {channels} kernels: one weight changes one map alone.",
  },
  groupsIgnored: {
    mixedUp: "The groups were left out of the second size.",
    right: "A filter sees the channels of its group only: {channels} ÷ {groups} = {inPerGroup}.",
  },
  groupsDivideBoth: {
    mixedUp: "Outputs and inputs were both divided by the groups.",
    right: "Only the inputs are: all {filters} outputs stay, and each reads {inPerGroup}.",
  },
  outInSwapped: {
    mixedUp: "Outputs and inputs have changed places.",
    right: "PyTorch writes outputs first, then what each of them reads: {out} out, {in} in.",
  },
  multiplierForgotten: {
    mixedUp: "The depth multiplier has no part in it.",
    right:
      "With depth multiplier {multiplier} each channel has {multiplier} kernels: {channels} × {multiplier} = {middle} filtered maps.",
  },
  widthMultiplier: {
    mixedUp:
      "The depth multiplier was taken for a width multiplier, which changes the number of filters.",
    right:
      "Depth multiplier {multiplier} means {multiplier} kernels for each channel in the depthwise stage: {middle} filtered maps. The {filters} filters stay {filters}.",
  },
  twoPerMac: {
    mixedUp: "Each multiply-add was counted as two.",
    right: "The question counts multiplications: one multiply-add (MAC) has one, and is 2 FLOPs.",
  },
  samePadsBothSides: {
    mixedUp: "The input was padded on every side, as PyTorch’s padding=1 does.",
    right:
      "“same” in TensorFlow and Keras pads no more than it needs, the odd one at the end: {top} above, {bottom} below, {left} on the left, {right} on the right.",
  },
  kernelFlipped: {
    mixedUp: "The kernel was turned by 180° first.",
    right:
      "Frameworks do not flip it: each value meets the weight at the same place of the {kernel} × {kernel} kernel.",
  },
  sumsMultiplied: {
    mixedUp: "Values and weights were added up first, and then the sums multiplied.",
    right: "It is the other way round: each value times its own weight first, then one sum.",
  },
  channelsForgotten: {
    mixedUp: "Only one channel was taken.",
    right: "Each filter reads all {middle} channels and adds up what they give.",
  },
  channelsNotSummed: {
    mixedUp: "The channels were kept apart.",
    right:
      "A filter adds up what all {channels} channels give: {filters} filters make {filters} maps, each from every channel.",
  },
  floorForgotten: {
    mixedUp: "What is left over after the last whole step was counted as one more position.",
    right: `A stride need not divide: the rest is left out, and there are ${fits}.`,
  },
  strideForgotten: {
    mixedUp: "The stride was left out.",
    right: `The window moves {stride} cells at a time: ${fits}.`,
  },
  cellsSkipped: {
    mixedUp: "Every input cell was taken to lie under some window.",
    right: "With stride {stride} the last window ends before this cell, so nothing reads it.",
  },
  paddingNotCounted: {
    mixedUp: "Products with the zero padding were not counted.",
    right:
      "They count as well: {area} products for each kernel at every one of the {positions} positions.",
  },
  paddingForgotten: {
    mixedUp: "The padding was left out.",
    right: `With it the input is {paddedHeight} × {paddedWidth}, which gives ${fits}.`,
  },
  paddingIsData: {
    mixedUp: "The zero padding was taken for data.",
    right: "For this output value the weight meets padding: it multiplies 0, whatever it is.",
  },
  pointwiseHasArea: {
    mixedUp: "The 1×1 filters were given whole {kernel} × {kernel} kernels.",
    right: "A pointwise filter has one weight for each of the {middle} filtered channels.",
  },
  plainSum: {
    mixedUp: "The filtered values were added up without their weights.",
    right: "Each one is multiplied by its 1×1 weight first: {middle} weights for each filter.",
  },
  oneMixForAll: {
    mixedUp: "One filter’s 1×1 weights were taken for all filters.",
    right: "Each of the {filters} filters has its own {middle}: one of them changes one map alone.",
  },
  alwaysCheaper: {
    mixedUp: "The separable form was taken to be cheaper always.",
    right:
      "Here it takes {depthwise} + {pointwise} = {separable} against {standard}: with few filters or small kernels there is nothing to save.",
  },
  inputPositions: {
    mixedUp: "The positions were counted on the input, {height} × {width}, not on the output.",
    right: `The whole window has to fit at each step: there are ${fits}.`,
  },
  lastPositionForgotten: {
    mixedUp: "The window’s first position was left out.",
    right: `It counts beside the steps after it: ${fits}.`,
  },
  onePosition: {
    mixedUp: "That is the work at one position.",
    right: "It is done at each of the {positions} positions.",
  },
};
