/** Where everything stands: one record of boxes for both orientations. */
import type { Box, ChipMark, Lane, LinkMark, Point, TextMark } from "../types.ts";
import type { Lanes } from "./options.ts";

/** An input channel in focus: its padded area, the map inside it and its chip. */
export interface ChannelSlot {
  readonly channel: number;
  /** Map plus padding cells. */
  readonly padded: Box;
  readonly map: Box;
  /** Size of one cell. */
  readonly cell: Point;
  readonly chip: Box;
}

/** One channel's way through a lane. In the separable lane `channel` counts intermediate channels. */
export interface RowSlot {
  readonly channel: number;
  readonly inChannel: number;
  /** Names the channel again where the lane stands apart from the input. */
  readonly chip: Box | null;
  readonly kernel: Box;
  /** Null where a frame has no room for it; so is whatever else may be. */
  readonly alone: Box | null;
  readonly pill: Box | null;
  /** The 1×1 weight, its "×" and its product; null in the standard lane. */
  readonly weight: Box | null;
  readonly times: Box | null;
  readonly term: Box | null;
  readonly termAlign: "start" | "middle" | "end";
  /** The weight's link into the sum; null in the standard lane, whose links are plain. */
  readonly bond: BondSlot | null;
}

export interface BondSlot {
  readonly box: Box;
  /** SVG path data, in px of the stage. */
  readonly d: string;
}

export interface StripSlot {
  readonly box: Box;
  readonly columns: number;
  readonly pitch: Point;
  readonly thumb: Point;
}

export interface LaneSlot {
  readonly lane: Lane;
  readonly box: Box;
  readonly bank: Box | null;
  readonly junction: Box | null;
  readonly rows: readonly RowSlot[];
  /** Where the channels out of focus enter the junction, or null when all are in focus. */
  readonly others: Box | null;
  readonly othersCount: number;
  readonly sum: Box;
  readonly outputValue: Box | null;
  /** Where the sum's bias is named. */
  readonly bias: Box | null;
  readonly output: Box;
  readonly strip: StripSlot | null;
}

/** A row and a lane of a page, which lacks nothing. */
export interface WholeRow extends RowSlot {
  readonly alone: Box;
  readonly pill: Box;
}

export interface WholeLane extends LaneSlot {
  readonly bank: Box;
  readonly junction: Box;
  readonly rows: readonly WholeRow[];
  readonly outputValue: Box;
  readonly strip: StripSlot;
}

export interface StageLayout {
  readonly width: number;
  readonly height: number;
  readonly orientation: "wide" | "tall" | "frame";
  readonly lanes: Lanes;
  readonly channels: readonly ChannelSlot[];
  /** All channels small, with a frame around those in focus; null when all are in focus. */
  readonly overview: StripSlot | null;
  /** The photograph in colour at the head of the input; null where there is none. */
  readonly colour?: Box | null;
  /** Names beside the overview's small channels, where there is room. */
  readonly names: readonly ChipMark[];
  readonly laneSlots: readonly LaneSlot[];
  readonly links: readonly LinkMark[];
  /** Words that stand still. */
  readonly texts: readonly TextMark[];
  /** Words that name the current map or place, by what they say. */
  readonly places: readonly TextMark[];
  /** Free room for the legend. */
  readonly legend: Box | null;
}
