/** The long run (`npm run test:soak`): grids that the short run thins out are walked in full. */
export const isSoak = process.env["EXPLORER_SOAK"] === "1";

/**
 * What the short run takes of a list: every item of the long run, else those whose number leaves `turn` over when
 * divided by `turns`. Over all turns every item is met.
 */
export function thinned<T>(all: readonly T[], turn: number, turns: number): readonly T[] {
  return isSoak ? all : all.filter((_, index) => index % turns === turn % turns);
}
