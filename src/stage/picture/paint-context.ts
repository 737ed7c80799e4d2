/** What painting depends on besides the scene. */
import type { PaletteName } from "../../ui/index.ts";

/** Font families, as the page's style sheet names them. */
export interface Faces {
  readonly words: string;
  readonly numbers: string;
}

export interface PaintContext {
  readonly theme: PaletteName;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  readonly faces: Faces;
  /** Counts the fonts' arrivals: numbers drawn with a fallback are drawn again with the real one. */
  readonly fonts: number;
}
