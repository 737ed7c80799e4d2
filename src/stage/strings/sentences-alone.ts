/** What is happening where one lane is shown alone: what it says otherwise than both lanes together. */
import type { Lanes } from "../../params/index.ts";
import type { SentenceKey } from "../../scene/index.ts";

type Lane = Exclude<Lanes, "both">;
type Sentences = Readonly<Partial<Record<SentenceKey, string>>>;

const input =
  "The input is {height} × {width} with {channels, plural, one {# channel} other {# channels}}.";

const cellsMeetWeights =
  "Channel c{inChannel}: {kernelArea, plural, one {the cell under the kernel is multiplied by its weight} other {the # cells under the kernel are multiplied by its # weights}}.";
const channelsAreAdded =
  "{channels, plural, one {the channel’s value} other {the # channels’ values}}{bias, plural, one { and the filter’s bias} other {}} {channelSummands, plural, one {is} other {are added up to}}";
const anew =
  "{standardPerValue, plural, one {the product is} other {all # products are}} made anew";
const oneMap =
  "map is done: {positions, plural, one {# position} other {# positions}}, {standardPerFilter, plural, one {# multiplication} other {# multiplications}}.";
const standardSoFar =
  "{standardOutputs, plural, one {# output value} other {# output values}} after {standardDone, plural, one {# multiplication} other {# multiplications}}.";
const standardAll =
  "{standardTotal, plural, one {# multiplication} other {# multiplications}} in all";
const standardCompared = `${standardAll}: {filters, plural, one {# filter} other {# filters}} × {positions, plural, one {# position} other {# positions}} × {standardPerValue, plural, one {# product} other {# products}}.`;

const standard: Sentences = {
  "input.all": input,

  "position.lastTap":
    "Channel c{inChannel}, product {tap} of {kernelArea}, the last: now all {kernelArea} are added up to one value. The filter has a kernel for each channel.",
  "position.kernel":
    "Channel c{inChannel}: {kernelArea, plural, one {its product is} other {its # products are added up to}} one value. The filter has a kernel for each channel.",
  "position.kernels":
    "Channels c{first} to c{last}: each window is multiplied by the filter’s kernel for that channel and added up to one value.",
  "position.tapOfMany": cellsMeetWeights,
  "position.tapPaddingOfMany": `${cellsMeetWeights} Products with the zero padding are 0 and still count.`,
  "position.lastTapOfMany": cellsMeetWeights,
  "position.kernelOfMany": cellsMeetWeights,
  "position.kernelsOfMany":
    "Up to channel c{inChannel}: each window is multiplied by the filter’s kernel for that channel.",
  "position.weigh": `All products are made: ${channelsAreAdded} one output value.`,
  "position.weighs": `All products are made: ${channelsAreAdded} one output value.`,
  "position.weighOfMany": `All products are made: ${channelsAreAdded} one output value.`,
  "position.weighsOfMany": `All products are made: ${channelsAreAdded} one output value.`,
  "position.sum": `All products are made: ${channelsAreAdded} one output value.`,
  "position.sumBias": `All products are made: ${channelsAreAdded} one output value.`,
  "position.rest":
    "The {standardPerValue, plural, one {product} other {# products}}{bias, plural, one { and the filter’s bias} other {}} {standardSummands, plural, one {is} other {are added up to}} the first output value.",

  "filter.depthwise":
    "Row {row}, column {column}: every channel is filtered by the filter’s kernel for it. Nothing is added across channels yet.",
  "filter.pointwise": `Row {row}, column {column}: ${channelsAreAdded} one output value. The products were made before.`,
  "filter.rest": `One ${oneMap}`,
  "filter.onlyPosition": `One ${oneMap}`,
  "filter.onlyFilter": `The only ${oneMap}`,

  "filters.reuse": `Filter {filter} begins again, with kernels of its own: at each position ${anew}.`,
  "filters.position": `Filter {filter}, row {row}, column {column}: ${anew}.`,
  "filters.rest": "All {filters} maps are done: {standardTotal} multiplications.",
  "filters.onlyFilter": `The only ${oneMap}`,

  "compare.cheaper": standardCompared,
  "compare.equal": standardCompared,
  "compare.dearer": standardCompared,

  "race.tap": "Channel c{channel}, product {tap} of {kernelArea}.",
  "race.kernel":
    "Channel c{channel}: {kernelArea, plural, one {its product is} other {its # products are added up to}} one value.",
  "race.kernels": "Channels c{first} to c{last} are filtered by the filter’s kernels for them.",
  "race.firstValue":
    "The first output value after {standardPerValue, plural, one {# multiplication} other {# multiplications}}.",
  "race.firstMap": `One ${oneMap}`,
  "race.firstMapFiltered": `One ${oneMap}`,
  "race.depthwise": standardSoFar,
  "race.pointwise": standardSoFar,
  "race.separableFinished": standardSoFar,
  "race.standardFinished": `Done: ${standardAll}.`,
  "race.end": `Done: ${standardAll}.`,
};

const standardRunning: Sentences = {
  "filter.depthwise":
    "Position by position, every channel is filtered by the filter’s kernel for it. Nothing is added across channels yet.",
  "filter.depthwisePadding":
    "Position by position, every channel is filtered by the filter’s kernel for it. Products with the zero padding are 0 and still count.",
  "filter.pointwise": `Position by position, ${channelsAreAdded} one output value. The products were made before.`,
  "filters.position": `For each filter, at each position, ${anew}.`,
};

const areWeighted =
  "{midChannels, plural, one {the value at this position is multiplied by its 1×1 weight} other {the # values at this position are multiplied by # 1×1 weights and added}}";
const forMixing =
  "{pointwiseTotal, plural, one {# multiplication} other {# multiplications}} for mixing, after {depthwiseTotal} for filtering";
const filteredAndMixed =
  "map is done: {depthwiseTotal, plural, one {# multiplication} other {# multiplications}} to filter the channels, {pointwisePerFilter} to mix them.";
const separableAll = "{separableTotal} multiplications in all";
const stillFilters =
  "The channels are filtered first: {depthwiseDone} of {depthwiseTotal} multiplications, and no output value yet.";
const separableSoFar =
  "{separableOutputs, plural, one {# output value} other {# output values}} after {separableDone} multiplications.";
const parts =
  "{separableTotal} multiplications, {depthwiseTotal} for filtering and {pointwiseTotal} for mixing";

const separable: Sentences = {
  "input.all": input,

  "position.kernelOfMany":
    "Channel c{inChannel}, kernel {kernelOfChannel}: {kernelArea, plural, one {its product is} other {its # products are added up to}} one value. Each channel has {multiplier} kernels, so it gives {multiplier} values.",
  "position.kernelsOfMany":
    "Up to channel c{inChannel}: each channel has {multiplier} kernels, and each kernel gives one value.",
  "position.weigh": "The value of channel c{channel} is multiplied by its 1×1 weight.",
  "position.weighs":
    "The values of channels c{first} to c{last} are multiplied by their 1×1 weights.",
  "position.weighOfMany":
    "The value of channel c{inChannel}’s kernel {kernelOfChannel} is multiplied by its 1×1 weight.",
  "position.weighsOfMany":
    "The values up to channel c{inChannel}, {multiplier} for each channel, are multiplied by their 1×1 weights.",
  "position.sum":
    "{midChannels, plural, one {The weighted value is} other {The # weighted values are added up to}} one output value.",
  "position.sumBias":
    "{midChannels, plural, one {The weighted value and the filter’s bias are added up to} other {The # weighted values and the filter’s bias are added up to}} one output value.",
  "position.rest":
    "{depthwisePerPosition, plural, one {# product gives} other {# products give}} {midChannels, plural, one {one value} other {# values, channel by channel}}; {separableSummands, plural, one {weighted} other {weighted and added up}}{bias, plural, one { with the filter’s bias} other {}}, {midChannels, plural, one {it is} other {they make}} the first output value.",

  "filter.pointwise": `Row {row}, column {column}: ${areWeighted}.`,
  "filter.rest": `One ${filteredAndMixed}`,
  "filter.onlyPosition": `One ${filteredAndMixed}`,
  "filter.onlyFilter": `The only ${filteredAndMixed}`,

  "filters.reuse":
    "Filter {filter} reuses the filtered channels: they were computed once for all {filters} filters.",
  "filters.position":
    "For filter {filter}, {midChannels, plural, one {the value here is multiplied by its weight} other {the # values here are multiplied by # weights and added}}.",
  "filters.rest": `All {filters} maps are done: ${forMixing}.`,
  "filters.onlyFilter": `The only map is done: ${forMixing}. With one filter there was nothing to reuse.`,

  "compare.cheaper": `${parts}: {ratio} of the standard convolution’s {standardTotal}.`,
  "compare.equal": `${parts}: as many as the standard convolution takes.`,
  "compare.dearer": `${parts}: {ratio} of the standard convolution’s {standardTotal}.`,

  "race.tap": "Channel c{inChannel}, product {tap} of {kernelArea}.",
  "race.kernel":
    "Channel c{inChannel}: {kernelArea, plural, one {its product is} other {its # products are added up to}} one value.",
  "race.kernels": "Channels c{firstInChannel} to c{inChannel} are filtered.",
  "race.firstValue": stillFilters,
  "race.firstMap": stillFilters,
  "race.firstMapFiltered":
    "Every channel is filtered: {depthwiseDone, plural, one {# multiplication} other {# multiplications}}. Each map now takes {pointwisePerFilter} to mix them.",
  "race.depthwise": stillFilters,
  "race.pointwise": separableSoFar,
  "race.separableFinished": `Done: ${separableAll}.`,
  "race.standardFinished": separableSoFar,
  "race.end": `Done: ${separableAll}.`,
};

const separableRunning: Sentences = {
  "filter.pointwise":
    "Position by position, {midChannels, plural, one {the value is multiplied by its 1×1 weight} other {# values are multiplied by # 1×1 weights and added}}.",
  "filters.position":
    "For each filter, {midChannels, plural, one {the value at a position is multiplied by its weight} other {the # values at a position are multiplied by # weights and added}}.",
  "race.depthwise":
    "The channels are filtered first: {depthwiseTotal, plural, one {# multiplication} other {# multiplications}} before the first output value.",
};

export const sentencesAlone: Readonly<Record<Lane, Sentences>> = { standard, separable };

/** Instead of those while playing. */
export const runningAlone: Readonly<Record<Lane, Sentences>> = {
  standard: standardRunning,
  separable: separableRunning,
};
