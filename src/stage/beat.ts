/**
 * When the page around the picture changes while it plays. Any change of an element costs the browser a pass over the
 * whole page, so all changes of one kind share a frame, once in a while; the picture itself moves in every frame.
 */

/** As often as a sentence, a sum or a bar can be followed (ms). */
export const BEAT_MS = 800;

/** The same number until the next beat. */
export function beatNow(): number {
  return Math.floor(performance.now() / BEAT_MS);
}
