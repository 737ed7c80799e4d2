/** The situations that have a sentence of their own, and the numbers a sentence may name. */

export const SENTENCE_KEYS = [
  /** The channels of the input, one by one; in groups (first … last); the rest: the input as a whole. */
  "input.channel",
  "input.channels",
  "input.all",
  /** One weight meets one input cell; the same on zero padding (the product is 0 and counts). */
  "position.tap",
  "position.tapPadding",
  /**
   * The same with a kernel's last weight, after which its products are summed; kernel of `channel` at once; kernels of
   * channels first … last.
   */
  "position.lastTap",
  "position.kernel",
  "position.kernels",
  /** The same where a channel has several kernels (depth multiplier above 1). */
  "position.tapOfMany",
  "position.tapPaddingOfMany",
  "position.lastTapOfMany",
  "position.kernelOfMany",
  "position.kernelsOfMany",
  /** One intermediate value meets its 1×1 weight; several (first … last); all are summed. */
  "position.weigh",
  "position.weighs",
  "position.weighOfMany",
  "position.weighsOfMany",
  "position.sum",
  /** The same in a layer with biases. */
  "position.sumBias",
  /** Both lanes have their first output value. */
  "position.rest",
  /** The same for position (row, column) at once; the same where `paddingTaps` of the window are zero padding. */
  "filter.depthwise",
  "filter.depthwisePadding",
  "filter.pointwise",
  /** The first filter's map is done in both lanes; the same in a layer with only one position, with only one filter. */
  "filter.rest",
  "filter.onlyPosition",
  "filter.onlyFilter",
  /** The second filter, slowly: computed once, reused by the `others` other filters; any later filter. */
  "filters.reuse",
  "filters.position",
  /** Everything is done; nothing to reuse, since there is only one filter. */
  "filters.rest",
  "filters.onlyFilter",
  "compare.cheaper",
  "compare.equal",
  "compare.dearer",
  /** The first position, with the same number of multiplications in both lanes. */
  "race.tap",
  "race.kernel",
  "race.kernels",
  /** The standard lane has its first output value; its first map, while the separable lane still filters, or has just
   * filtered every channel and has only the mixing left. */
  "race.firstValue",
  "race.firstMap",
  "race.firstMapFiltered",
  /** The separable lane is in its depthwise stage, in its pointwise stage. */
  "race.depthwise",
  "race.pointwise",
  /** One lane is done and waits for the other; both are done. */
  "race.separableFinished",
  "race.standardFinished",
  "race.end",
] as const;

export type SentenceKey = (typeof SENTENCE_KEYS)[number];

/**
 * Every sentence gets all of these. Rows, columns, filters and positions count from 1; `channel`, `inChannel`, `first`
 * and `last` are the number in a channel's name (c0, c1, …). What a situation has no such thing for is 0.
 */
export interface SentenceValues {
  /** The layer: input, output and kernel sizes, kernelArea = K·K, counts. */
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly outHeight: number;
  readonly outWidth: number;
  readonly positions: number;
  readonly kernel: number;
  readonly kernelArea: number;
  readonly multiplier: number;
  /** C·M, the intermediate's channels. */
  readonly midChannels: number;
  readonly filters: number;
  /** 1 in a layer with biases, else 0; it is a summand of every output value. */
  readonly bias: number;
  /** What is added up to one output value: products, channels' values, weighted values, and a bias. */
  readonly standardSummands: number;
  readonly channelSummands: number;
  readonly separableSummands: number;
  /** filters − 1 */
  readonly others: number;
  /** Multiplications per output value: C·K², and C·M. */
  readonly standardPerValue: number;
  readonly pointwisePerValue: number;
  /** Depthwise multiplications per position: C·M·K². */
  readonly depthwisePerPosition: number;
  /** Multiplications that each further filter adds in either lane: C·K²·positions, and C·M·positions. */
  readonly standardPerFilter: number;
  readonly pointwisePerFilter: number;
  /** What the separable lane needs for the first filter's map: all of the depthwise stage, and one filter. */
  readonly separableFirstMap: number;
  /** Where the standard lane is (in the explain pace both are), and the separable lane. */
  readonly filter: number;
  readonly row: number;
  readonly column: number;
  readonly position: number;
  readonly separableFilter: number;
  readonly separableRow: number;
  readonly separableColumn: number;
  readonly separablePosition: number;
  /** The channel at work, the input channel it reads, and the group it ends. */
  readonly channel: number;
  readonly inChannel: number;
  readonly first: number;
  readonly last: number;
  /** The input channel that `first` reads; `inChannel` is the one that `last` reads. */
  readonly firstInChannel: number;
  /** Which of its channel's kernels `channel` stands for, from 1. */
  readonly kernelOfChannel: number;
  /** The tap within its kernel, its row and column there, all from 1. */
  readonly tap: number;
  readonly tapRow: number;
  readonly tapColumn: number;
  /** Taps of one channel's window that fall on zero padding. */
  readonly paddingTaps: number;
  /** Multiplications done and in all; separable = depthwise + pointwise. */
  readonly standardDone: number;
  readonly depthwiseDone: number;
  readonly pointwiseDone: number;
  readonly separableDone: number;
  readonly standardTotal: number;
  readonly depthwiseTotal: number;
  readonly pointwiseTotal: number;
  readonly separableTotal: number;
  /** separableTotal / standardTotal, and its inverse. */
  readonly ratio: number;
  readonly times: number;
  /** Output values finished in each lane. */
  readonly standardOutputs: number;
  readonly separableOutputs: number;
}
