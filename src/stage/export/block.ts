/** Parts of a sheet, and words in them. */
import type { BlockCost } from "../../engine/index.ts";
import type { Done } from "../../timeline/index.ts";
import { colourOf, type Look } from "./marks/look.ts";
import type { Shape } from "./shapes.ts";
import { textAt, type Face } from "./type.ts";

/** What a picture says besides what it shows. */
export interface SheetWords {
  readonly title: string;
  readonly description: string;
  readonly costs: BlockCost;
  readonly done: Done;
  /** The address that shows this moment again; null leaves it out. */
  readonly link: string | null;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of the sheet that knows its height before its place. */
export interface Block {
  readonly height: number;
  readonly at: (y: number) => Shape[];
}

/** Where the sheet's words stand, and how large they are. */
export interface Frame {
  readonly look: Look;
  readonly scale: number;
  readonly x: number;
  readonly width: number;
}

export const words = (weight: number, size: number): Face => ({ face: "words", size, weight });

/** Lines below each other. */
export function paragraph(
  { look, x }: Frame,
  lines: readonly string[],
  face: Face,
  leading: number,
  colour: "ink" | "muted",
): Block {
  return {
    height: lines.length * leading,
    at: (y) =>
      lines.map((line, i) =>
        textAt(line, {
          ...face,
          ...{ x, middle: y + (i + 0.5) * leading, anchor: "start" },
          colour: colourOf(look, colour),
        }),
      ),
  };
}
