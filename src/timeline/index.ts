export { addressOf, formatTime, parseTime, stepOf } from "./address.ts";
export { amountsOf } from "./amounts.ts";
export { carryStep } from "./carry.ts";
export { buildTimeline } from "./build.ts";
export { momentAt } from "./moment.ts";
export { advance, atEnd, END_U, headAt, secondsAt } from "./playback.ts";
export { durationOf, segmentOf } from "./spans.ts";
export type * from "./types.ts";
