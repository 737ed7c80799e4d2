/** What painting depends on besides the scene. */
import type { PaletteName } from "../../ui/index.ts";

export interface PaintContext {
  readonly theme: PaletteName;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** Counts the fonts' arrivals: numbers drawn with a fallback are drawn again with the real one. */
  readonly fonts: number;
}
