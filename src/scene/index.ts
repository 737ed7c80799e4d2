/** Where are we -> what to show, without a DOM. */
export {
  fetchArithmetic,
  fetchAsked,
  fetchCellMarks,
  fetchDescribe,
  fetchPartMarks,
  fetchTallLayout,
  fetchWalk,
} from "./later.ts";
export type { ChannelArithmetic, LaneArithmetic, TapArithmetic } from "./arithmetic.ts";
export type { AskedStage } from "./asked.ts";
export type { Sentence } from "./describe.ts";
export type { SentenceKey } from "./sentence-keys.ts";
export { buildScene } from "./build.ts";
export type { Look } from "./live.ts";
export type { Part } from "./part-marks.ts";
export {
  boxOfCell,
  buildLayout,
  cellAt,
  channelOfCell,
  FOCUS_CHANNELS,
  frameLayout,
  hitAt,
  WIDE_FROM,
  wideLayout,
} from "./layout/index.ts";
export type { LayoutOptions, ShownFilters, StageLayout, Walk } from "./layout/index.ts";
export { sceneToSvg } from "./svg.ts";
export { domainsOf } from "./values.ts";
export type * from "./types.ts";
