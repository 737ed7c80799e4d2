/** What an exported picture is made of: the few shapes that an SVG file and a canvas both can draw. Sizes in px. */
import type { Box, Point } from "../../scene/index.ts";

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

export interface RectShape {
  readonly kind: "rect";
  readonly box: Box;
  readonly fill?: string;
  readonly stroke?: Stroke;
  readonly radius?: number;
  /** Edges on whole pixels, so that what touches shows no seam. */
  readonly crisp?: boolean;
  readonly opacity?: number;
}

export interface PathShape {
  readonly kind: "path";
  /** SVG path data. */
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: Stroke;
  readonly opacity?: number;
}

export type Anchor = "start" | "middle" | "end";

export interface TextShape {
  readonly kind: "text";
  readonly text: string;
  /** The anchor's place on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly face: "words" | "numbers";
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  /** Under the letters, in the ground's colour. */
  readonly casing?: Stroke;
  /** Width in the page's own font: another one is fitted into it. */
  readonly length?: number;
  /** Where a press on it leads. */
  readonly href?: string;
}

/** Planes of cells, all of one size: a map, or all thumbnails of a strip. */
export interface CellsShape {
  readonly kind: "cells";
  readonly rows: number;
  readonly columns: number;
  /** Where each plane stands. */
  readonly tiles: readonly Box[];
  /** Colours by tile, row and column, as a machine word of the bytes red, green, blue, opacity; 0: nothing. */
  readonly words: Uint32Array;
  /** So small that cells share pixels. */
  readonly smooth: boolean;
}

/** Shapes that belong together: of one mark, of the whole stage. */
export interface GroupShape {
  readonly kind: "group";
  readonly shapes: readonly Shape[];
  /** Where its own corner lies; whole px. */
  readonly at?: Point;
  /** What a reader of the file can find it by: "mark", "tensor", "channel". */
  readonly data: Readonly<Record<string, string>>;
}

export type Shape = RectShape | PathShape | TextShape | CellsShape | GroupShape;

/** A whole picture with what it says of itself. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Of the state that it shows; null: it has none. */
  readonly link: string | null;
  readonly shapes: readonly Shape[];
}
