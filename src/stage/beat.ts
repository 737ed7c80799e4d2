/**
 * When the page around the picture changes while it plays. Any change of an element costs the browser a pass over the
 * whole page, so all changes of one kind share a frame, once in a while; the picture itself moves in every frame.
 */

/** As often as a sentence or a sum can be read (ms). */
export const BEAT_MS = 1600;

/** The same number until the next beat. */
export function beatNow(): number {
  return Math.floor(performance.now() / BEAT_MS);
}
