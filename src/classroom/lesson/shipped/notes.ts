/** A stop's notes: a paragraph a line, in the order in which they are needed. */

interface Notes {
  readonly say: string;
  readonly ask?: string;
  /** What students get wrong here, and what helps. */
  readonly wrong?: string;
  readonly minutes: number;
}

export function notes({ say, ask, wrong, minutes }: Notes): string {
  return [
    `Say: ${say}`,
    ...(ask === undefined ? [] : [`Ask: ${ask}`]),
    ...(wrong === undefined ? [] : [`Often wrong: ${wrong}`]),
    `Time: ${minutes} min.`,
  ].join("\n");
}
