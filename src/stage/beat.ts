/**
 * When the page around the picture changes while it plays. Any change of an element costs the browser a pass over the
 * whole page, so all changes of one kind share a frame, once in a while; the picture itself moves in every frame.
 */

/** As often as a sentence, a sum or a bar can be followed (ms). */
export const BEAT_MS = 800;

/** Equal within a frame, and until the next beat. */
export function beatNow(): number {
  const { timeline } = document;
  const now = (timeline as DocumentTimeline | undefined)?.currentTime ?? performance.now();
  return Math.floor(Number(now) / BEAT_MS);
}
