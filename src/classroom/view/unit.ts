/** How large everything on the wall is: lengths are given for a wall of 1280 × 720 and grow with the window. */
import { useSyncExternalStore } from "react";
import { SIZES } from "../present/types.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The wall that lengths are given for, in px. */
const WALL: Size = { width: 1280, height: 720 };
/** A telephone is held near: its text never gets smaller than 24 px × this. */
const LEAST = 2 / 3;
/** The picture's own smallest text, in px; on the wall it is as large as all others. */
const PICTURE_TEXT = 11;
const WALL_TEXT = 24;
/** On a telephone the picture needs the room more than its words do. */
const LEAST_PICTURE = 0.5;

const shareOf = ({ width, height }: Size): number =>
  Math.min(width / WALL.width, height / WALL.height);

/** CSS px for each px of a 1280 × 720 wall. */
export const unitOf = (window: Size): number => Math.max(LEAST, shareOf(window));

/** Larger, the picture would have no room for both lanes. */
const MOST_PICTURE = 1.15;

/** @param size of SIZES */
export function pictureScale(window: Size, size: number): number {
  const unit = Math.max(LEAST_PICTURE, shareOf(window));
  return (unit * WALL_TEXT * Math.min(MOST_PICTURE, SIZES[size] ?? 1)) / PICTURE_TEXT;
}

function watch(onChange: () => void): () => void {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}

export function useWindowSize(): Size {
  const width = useSyncExternalStore(watch, () => window.innerWidth);
  const height = useSyncExternalStore(watch, () => window.innerHeight);
  return { width, height };
}
