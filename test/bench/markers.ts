/** The part of a document that a program writes, between two comments. */

export type Markers = readonly [begin: string, end: string];

/** The engine's part. */
export const MARKERS: Markers = ["<!-- bench:begin -->", "<!-- bench:end -->"];
/** The stage's part. */
export const STAGE_MARKERS: Markers = ["<!-- bench:stage:begin -->", "<!-- bench:stage:end -->"];

/**
 * The document with `body` between its two markers.
 * @throws Error when the markers are missing, doubled or in the wrong order
 */
export function replaceBetweenMarkers(text: string, body: string, markers = MARKERS): string {
  const [begin, end] = markers;
  const [before, ...rest] = text.split(begin);
  const [old, after, ...more] = rest.join(begin).split(end);
  if (rest.length !== 1 || after === undefined || more.length > 0 || old.includes(begin)) {
    throw new Error(`The document needs ${begin} and then ${end}, each once.`);
  }
  return `${before}${begin}\n\n${body}\n\n${end}${after}`;
}
