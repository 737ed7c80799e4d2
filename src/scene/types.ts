/** What a picture is made of, before any colour or DOM: marks with a stable id and a role. */
import type { Area } from "../engine/index.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels from the stage's top left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export type Lane = "standard" | "separable";

/** Which sequence of colours shows a value: data, weights, or a photograph's own greys. */
export type Ramp = "data" | "weight" | "photo";

/** Which tensor a map shows, as `data-tensor` says it. "alone" and "kernel" are parts of the lanes. */
export type MapTensor =
  "input" | "depthwise" | "standard" | "separable" | "alone" | "kernel" | "weight";

/** One plane of numbers, row-major from `offset`; the first `filled` cells are computed, the rest blank. */
export interface MapMark {
  readonly kind: "map";
  readonly id: string;
  readonly tensor: MapTensor;
  readonly channel: number;
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  readonly offset: number;
  readonly filled: number;
  readonly ramp: Ramp;
  /** The value at the ramp's ends, ±domain. */
  readonly domain: number;
  /** Hue of the channel that frames it, or null for the neutral frame. */
  readonly hue: number | null;
  /** There is one per filter: its neighbours show as ghosts behind it. */
  readonly ghosts: boolean;
}

/** All maps of one output tensor as thumbnails, filled to `filled` values of the whole tensor. */
export interface StripMark {
  readonly kind: "strip";
  readonly id: string;
  readonly tensor: "standard" | "separable" | "input";
  readonly box: Box;
  readonly columns: number;
  /** Side from one thumbnail's left edge to the next, and the thumbnail's own size. */
  readonly pitch: Point;
  readonly thumb: Point;
  readonly count: number;
  readonly rows: number;
  readonly cols: number;
  readonly values: Float32Array;
  readonly filled: number;
  readonly ramp: Ramp;
  readonly domain: number;
}

/** A photograph's first three channels as one picture in colour; their values run from 0 to 1. */
export interface ColourMark {
  readonly kind: "colour";
  readonly id: string;
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  /** Planes of rows × columns values: red, green, blue, and any that follow. */
  readonly values: Float32Array;
}

export interface PanelMark {
  readonly kind: "panel";
  readonly id: string;
  readonly role: "lane" | "frame" | "hatch";
  readonly box: Box;
}

export interface LinkMark {
  readonly kind: "link";
  readonly id: string;
  /** SVG path data. */
  readonly d: string;
  readonly hue: number | null;
  /** The same for its arrow head, a filled triangle; null: it has none. */
  readonly head: string | null;
}

/** A moving outline: the window on the input, the current cell, the tap, the current thumbnail. */
export interface RingMark {
  readonly kind: "ring";
  readonly id: string;
  readonly role: "window" | "windowPast" | "current" | "tap" | "thumb" | "look" | "focus";
  readonly box: Box;
  /** A dilated window samples only every so many pixels, from the middle of its first cell. */
  readonly samples?: { readonly pitch: number; readonly cell: number };
}

/** Dims a map but for the cells that the looked-at cell meets; null: it meets none of this map. */
export interface VeilMark {
  readonly kind: "veil";
  readonly id: string;
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly lit: Area | null;
}

/** A number on its way along a link. */
export interface PillMark {
  readonly kind: "pill";
  readonly id: string;
  readonly box: Box;
  readonly value: number | null;
  readonly hue: number | null;
  /** "others": the sum of the channels not in focus, named in front of the value. */
  readonly role: "value" | "others";
  readonly count: number;
}

export interface ChipMark {
  readonly kind: "chip";
  readonly id: string;
  readonly box: Box;
  readonly channel: number;
  /** "name": beside a small channel in a strip, "plain" where the strip's row goes on with others. */
  readonly role: "chip" | "name" | "plain";
}

/** A 1×1 weight's link into the sum: as wide as the weight is large, in the colour of its sign. */
export interface BondMark {
  readonly kind: "bond";
  readonly id: string;
  readonly box: Box;
  /** SVG path data, in px of the stage. */
  readonly d: string;
  readonly hue: number;
  readonly weight: number;
  /** The largest |weight| there is. */
  readonly domain: number;
}

/** Input cells that no window ever samples: whole rows and columns, as [first, count] runs. */
export interface ShadeMark {
  readonly kind: "shade";
  readonly id: string;
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly rowRuns: readonly (readonly [first: number, count: number])[];
  readonly columnRuns: readonly (readonly [first: number, count: number])[];
}

export interface SumMark {
  readonly kind: "sum";
  readonly id: string;
  readonly box: Box;
}

/** States what the colours mean: the ends of each ramp. */
export interface LegendMark {
  readonly kind: "legend";
  readonly id: string;
  readonly box: Box;
  readonly input: number;
  readonly alone: number;
  readonly output: number;
  readonly kernel: number;
  readonly weight: number;
  readonly clipped: boolean;
  /** The input is shown as a photograph, not on the data ramp. */
  readonly photo: boolean;
  /** There are hatched padding cells, and shaded cells that no window samples. */
  readonly padded: boolean;
  readonly shaded: boolean;
  /** There are links as wide as their 1×1 weights. */
  readonly bonds: boolean;
}

export type TextRole =
  | "header"
  | "headerDark"
  | "title"
  | "note"
  | "caption"
  | "captionStrong"
  | "reuse"
  | "value"
  | "term"
  | "times"
  | "bias"
  | "label";

/** Words by key (the stage has the strings); a `value` in `values` is formatted as a cell's number. */
export interface TextMark {
  readonly kind: "text";
  readonly id: string;
  readonly role: TextRole;
  readonly box: Box;
  readonly align: "start" | "middle" | "end";
  readonly key: string;
  readonly values: Readonly<Record<string, number>>;
}

export type Mark =
  | VeilMark
  | MapMark
  | StripMark
  | ColourMark
  | PanelMark
  | LinkMark
  | RingMark
  | PillMark
  | ChipMark
  | BondMark
  | ShadeMark
  | SumMark
  | TextMark
  | LegendMark;

/** still: the same array for the same run and layout, so that a painter can skip it by identity. */
export interface Scene {
  readonly still: readonly Mark[];
  readonly live: readonly Mark[];
}
