/** Where are we -> what to show, without a DOM. */
export { fetchArithmetic, fetchWalk } from "./later.ts";
export type { ChannelArithmetic, LaneArithmetic, TapArithmetic } from "./arithmetic.ts";
export { describe } from "./describe.ts";
export type { Sentence } from "./describe.ts";
export { SENTENCE_KEYS } from "./sentence-keys.ts";
export type { SentenceKey, SentenceValues } from "./sentence-keys.ts";
export { buildScene } from "./build.ts";
export type { SceneOptions } from "./build.ts";
export { isPlace, momentOfCell } from "./inspect.ts";
export {
  boxOfCell,
  buildLayout,
  cellAt,
  channelOfCell,
  FOCUS_CHANNELS,
  hitAt,
  WIDE_FROM,
} from "./layout/index.ts";
export type { LayoutOptions, ShownFilters, StageLayout, Walk } from "./layout/index.ts";
export { sceneToSvg } from "./svg.ts";
export type { Domains } from "./values.ts";
export { domainsOf } from "./values.ts";
export type * from "./types.ts";
