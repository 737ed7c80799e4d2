/** What there is room for in a frame of this size. */
import { useSyncExternalStore } from "react";

export interface Form {
  /** The picture, the ratio, the play button. */
  readonly isTiny: boolean;
  /** The sentence below the picture is seen; else only heard. */
  readonly hasSentence: boolean;
  /** The arithmetic stands beside the picture; else it opens over it. */
  readonly hasSide: boolean;
  /** The cost panel stands there, too; else the counts stand in a strip. */
  readonly hasCost: boolean;
  /** The layer's settings stand above the picture. */
  readonly hasSettings: boolean;
  /** Speed, and the timeline's names. */
  readonly isRoomy: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function formOf({ width, height }: Size): Form {
  const isTiny = width < 300 || height < 210;
  const hasSide = width >= 960 && height >= 520;
  return {
    isTiny,
    hasSide,
    hasSentence: !isTiny && height >= 330,
    hasCost: hasSide && height >= 780,
    hasSettings: width >= 1000 && height >= 860,
    isRoomy: width >= 780 && height >= 400,
  };
}

/** Where the widget chooses its height itself, from its width alone, so that the two never chase each other. */
export function naturalHeight(width: number): number {
  if (width < 300) return Math.max(200, width);
  if (width < 480) return Math.round(120 + width * 0.5);
  return Math.min(760, Math.round(width * (width < 780 ? 0.5625 : 0.625)));
}

function watch(onChange: () => void): () => void {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}

/** @param isFree the widget has its natural height, whatever the frame's */
export function useForm(isFree: boolean): Form {
  const width = useSyncExternalStore(watch, () => window.innerWidth);
  const height = useSyncExternalStore(watch, () => window.innerHeight);
  return formOf({ width, height: isFree ? naturalHeight(width) : height });
}
