/**
 * While steps fly by, numbers are written in turns: one lane's in a frame, the other's in the next, then the captions.
 * Nobody reads sixty values a second, and writing is the dearest part of a frame. Rings and maps follow every frame.
 */
import { isFrameSpent, spendFrame } from "../../frame.ts";
import type { LiveMark } from "./draw.ts";

/** No number is written anew before this (ms); past LATEST it no longer waits for a frame that has little else to do. */
const EARLIEST = 50;
const LATEST = 150;

const PARTIES = 3;

/** Whose number it is: the standard lane's, the separable one's, a caption's; null: what is no number. */
function partyOf(mark: LiveMark): number | null {
  if (mark.kind === "text" && (mark.role === "caption" || mark.role === "note")) return 2;
  if (mark.kind === "pill" || mark.kind === "text") return mark.id.includes("standard") ? 0 : 1;
  return null;
}

export class Turns {
  readonly #writtenAt: number[] = Array.from({ length: PARTIES }, () => -Infinity);

  /** The marks to draw now: those whose turn it is not keep what they said before. */
  next(before: ReadonlyMap<string, LiveMark>, marks: readonly LiveMark[]): LiveMark[] {
    const turn = this.#take(performance.now());
    return marks.map((mark) => {
      const party = partyOf(mark);
      const last = before.get(mark.id);
      // A new layout has new places.
      const isKept = party !== null && party !== turn && last?.box === mark.box;
      return isKept && last ? last : mark;
    });
  }

  /** Everybody's turn: nothing is kept. */
  all(): void {
    this.#writtenAt.fill(performance.now());
  }

  #take(now: number): number | null {
    const first = Math.min(...this.#writtenAt);
    const waited = now - first;
    if (waited < EARLIEST || (isFrameSpent() && waited < LATEST)) return null;
    const turn = this.#writtenAt.indexOf(first);
    this.#writtenAt[turn] = now;
    spendFrame();
    return turn;
  }
}
