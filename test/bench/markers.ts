/** The part of a document that a program writes, between two comments. */

export const MARKERS = ["<!-- bench:begin -->", "<!-- bench:end -->"] as const;

/**
 * The document with `body` between its two markers.
 * @throws Error when the markers are missing, doubled or in the wrong order
 */
export function replaceBetweenMarkers(text: string, body: string): string {
  const [begin, end] = MARKERS;
  const [before, ...rest] = text.split(begin);
  const [old, after, ...more] = rest.join(begin).split(end);
  if (rest.length !== 1 || after === undefined || more.length > 0 || old.includes(begin)) {
    throw new Error(`The document needs ${begin} and then ${end}, each once.`);
  }
  return `${before}${begin}\n\n${body}\n\n${end}${after}`;
}
