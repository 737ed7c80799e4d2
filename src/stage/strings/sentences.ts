/** What is happening, one sentence for each situation. */
import type { SentenceKey } from "../../scene/index.ts";

const again =
  "the standard lane makes {standardPerValue, plural, one {# new product} other {all # products anew}}";
const furtherFilter =
  "{standardPerFilter} multiplications to standard and {pointwisePerFilter} to separable";

export const sentences: Readonly<Record<SentenceKey, string>> = {
  "input.channel":
    "Channel c{channel} of the input: {height} × {width} values. It keeps its colour and its name all the way.",
  "input.channels":
    "Channels c{first} to c{last} of the input: {height} × {width} values each. They keep their colours and names all the way.",
  "input.all":
    "The input is {height} × {width} with {channels, plural, one {# channel} other {# channels}}. Both lanes read these same values.",

  "position.tap":
    "Channel c{inChannel}, product {tap} of {kernelArea}: the cell under the kernel’s row {tapRow}, column {tapColumn} is multiplied by the weight there.",
  "position.tapPadding":
    "Channel c{inChannel}, product {tap} of {kernelArea}: this weight lies on the zero padding. The product is 0, and it still counts as a multiplication.",
  "position.lastTap":
    "Channel c{inChannel}, product {tap} of {kernelArea}, the last: now all {kernelArea} are added up to one value. Each channel is filtered by its own kernel.",
  "position.kernel":
    "Channel c{inChannel}: {kernelArea, plural, one {its product is} other {its # products are added up to}} one value. Each channel is filtered by its own kernel.",
  "position.kernels":
    "Channels c{first} to c{last}: each window is multiplied by the channel’s own kernel and added up to one value.",
  "position.tapOfMany":
    "Channel c{inChannel}, kernel {kernelOfChannel} of its {multiplier}, product {tap} of {kernelArea}: the cell under the kernel’s row {tapRow}, column {tapColumn} is multiplied by the weight there.",
  "position.tapPaddingOfMany":
    "Channel c{inChannel}, kernel {kernelOfChannel} of its {multiplier}, product {tap} of {kernelArea}: this weight lies on the zero padding. The product is 0, and it still counts.",
  "position.lastTapOfMany":
    "Channel c{inChannel}, kernel {kernelOfChannel} of its {multiplier}, product {tap} of {kernelArea}, the last: now all {kernelArea} are added up to one of this channel’s {multiplier} values.",
  "position.kernelOfMany":
    "Channel c{inChannel}, kernel {kernelOfChannel}: {kernelArea, plural, one {its product is} other {its # products are added up to}} one value. In the separable lane each channel has {multiplier} kernels, so it gives {multiplier} values.",
  "position.kernelsOfMany":
    "Up to channel c{inChannel}: each channel has {multiplier} kernels in the separable lane, and each kernel gives one value.",
  "position.weighOfMany":
    "The value of channel c{inChannel}’s kernel {kernelOfChannel} is multiplied by its 1×1 weight. The standard lane has no weights here.",
  "position.weighsOfMany":
    "The values up to channel c{inChannel}, {multiplier} for each channel, are multiplied by their 1×1 weights. The standard lane has no weights here.",
  "position.weigh":
    "The value of channel c{channel} is multiplied by its 1×1 weight. The standard lane has no weights here.",
  "position.weighs":
    "The values of channels c{first} to c{last} are multiplied by their 1×1 weights. The standard lane has no weights here.",
  "position.sum":
    "{midChannels, plural, one {The weighted value is} other {The # weighted values are added to}} one output value. The standard lane adds without weights.",
  "position.sumBias":
    "{midChannels, plural, one {The weighted value and the filter’s bias are added to} other {The # weighted values and the filter’s bias are added to}} one output value. The standard lane adds without weights, and its bias too.",
  "position.rest":
    "Both lanes have their first output value: {standardPerValue} multiplications in the standard lane, {depthwisePerPosition} + {pointwisePerValue} in the separable one.",

  "filter.depthwise":
    "Row {row}, column {column}: every channel is filtered by its own kernel. Nothing is mixed yet.",
  "filter.depthwisePadding":
    "Row {row}, column {column}: {paddingTaps} of the {kernelArea} weights of each kernel {paddingTaps, plural, one {lies} other {lie}} on the zero padding. Their products are 0 and still count.",
  "filter.pointwise":
    "Row {row}, column {column}: {midChannels, plural, one {the value at this position is multiplied by its 1×1 weight} other {the # values at this position are multiplied by # 1×1 weights and added}}. The standard lane only adds what it has already multiplied.",
  "filter.rest": `One map is done in both lanes. So far separable is dearer: {separableDone} against {standardDone} multiplications. Each further filter adds ${furtherFilter}.`,
  "filter.onlyPosition": `There is only one position, so one map is done. So far separable is dearer: {separableDone} against {standardDone} multiplications. Each further filter adds ${furtherFilter}.`,
  "filter.onlyFilter": `The only map is done, and separable is dearer: {separableDone} against {standardDone} multiplications. Every further filter would add ${furtherFilter}.`,

  "filters.reuse": `Filter {filter} reuses the filtered channels: they were computed once for all {filters} filters. Now ${again}.`,
  "filters.position": `For filter {filter}, {midChannels, plural, one {the value here is multiplied by its weight} other {the # values here are multiplied by # weights and added}}; ${again}.`,
  "filters.rest": "{filters, plural, one {The map is} other {All # maps are}} done in both lanes.",
  "filters.onlyFilter":
    "There is only one filter, so there was nothing to reuse. Both lanes are done.",

  "compare.cheaper":
    "The same output shape with {separableTotal} instead of {standardTotal} multiplications: {ratio}, {times} times fewer.",
  "compare.equal": "Here both need the same: {standardTotal} multiplications.",
  "compare.dearer":
    "Here the separable form costs more: {separableTotal} instead of {standardTotal} multiplications, {ratio}.",

  "race.tap":
    "Product {tap} of {kernelArea} in channel c{inChannel}. In a race, both lanes multiply equally fast.",
  "race.kernel":
    "Channel c{inChannel}: {kernelArea, plural, one {its product is} other {its # products are added up to}} one value, in both lanes at the same speed.",
  "race.kernels":
    "Channels c{firstInChannel} to c{inChannel} are filtered, in both lanes at the same speed.",
  "race.firstValue":
    "After {standardPerValue} multiplications the standard lane has an output value. The separable lane has filtered one position and will use it for every filter.",
  "race.firstMap": `The standard lane has its first map; the separable lane still filters. One map costs {separableFirstMap} in separable, {standardPerFilter} in standard, so separable is dearer so far. Each further filter adds ${furtherFilter}.`,
  "race.firstMapFiltered": `The standard lane has its first map; the separable lane has filtered every channel. One map costs {separableFirstMap} in separable, {standardPerFilter} in standard, so separable is dearer so far. Each further filter adds ${furtherFilter}.`,
  "race.depthwise":
    "Standard: {standardOutputs, plural, one {# output value} other {# output values}}. The separable lane still filters its channels: {depthwiseDone} of {depthwiseTotal} multiplications.",
  "race.pointwise":
    "With the same number of multiplications: {standardOutputs, plural, one {# output value} other {# output values}} in the standard lane, {separableOutputs} in the separable one.",
  "race.separableFinished":
    "The separable lane is done after {separableTotal} multiplications, {ratio} of the standard lane’s {standardTotal}, and waits. The standard lane is at {standardDone}.",
  "race.standardFinished":
    "The standard lane is done after {standardTotal} multiplications and waits. The separable lane is at {separableDone} of {separableTotal}.",
  "race.end": "Both lanes are done: {standardTotal} multiplications against {separableTotal}.",
};

/** Instead of those above while playing, where the numbers of a step are over before they are read. */
export const runningSentences: Readonly<Partial<Record<SentenceKey, string>>> = {
  "filter.depthwise":
    "Position by position, every channel is filtered by its own kernel. Nothing is mixed yet.",
  "filter.depthwisePadding":
    "Position by position, every channel is filtered by its own kernel. Products with the zero padding are 0 and still count.",
  "filter.pointwise":
    "Position by position, {midChannels, plural, one {the value is multiplied by its 1×1 weight} other {# values are multiplied by # 1×1 weights and added}}. The standard lane only adds what it has already multiplied.",
  "filters.position": `For each filter, {midChannels, plural, one {the value at a position is multiplied by its weight} other {the # values at a position are multiplied by # weights and added}}; ${again}.`,
  "race.depthwise":
    "The separable lane still filters its channels: {depthwiseTotal} multiplications before its first output value. The standard lane makes output values already.",
  "race.pointwise":
    "Both lanes multiply equally fast. Count the output values: {pointwisePerValue, plural, one {one costs the separable lane # multiplication} other {each costs the separable lane # multiplications}} now, and the standard lane {standardPerValue}.",
  "race.separableFinished":
    "The separable lane is done after {separableTotal} multiplications, {ratio} of the standard lane’s {standardTotal}, and waits.",
  "race.standardFinished":
    "The standard lane is done after {standardTotal} multiplications and waits for the separable lane’s {separableTotal}.",
};
