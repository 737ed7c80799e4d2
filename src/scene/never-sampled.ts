/** Which input cells no output's window ever samples: a stride wider than the window, gaps of a dilation, a rest. */
import { areaOfInput, type BlockGeometry } from "../engine/index.ts";

/** Whole rows and columns of the input, as [first, count]; a cell in any of them is never sampled. */
export interface NeverSampled {
  readonly rowRuns: readonly (readonly [first: number, count: number])[];
  readonly columnRuns: readonly (readonly [first: number, count: number])[];
}

export function neverSampled(g: BlockGeometry): NeverSampled {
  return {
    rowRuns: runs(g.inHeight, (y) => areaOfInput(g, y, 0).rows.count === 0),
    columnRuns: runs(g.inWidth, (x) => areaOfInput(g, 0, x).columns.count === 0),
  };
}

export function hasNeverSampled(g: BlockGeometry): boolean {
  const { rowRuns, columnRuns } = neverSampled(g);
  return rowRuns.length + columnRuns.length > 0;
}

function runs(size: number, isUnmet: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < size; i++) {
    if (!isUnmet(i)) continue;
    const last = found.at(-1);
    if (last && last[0] + last[1] === i) last[1]++;
    else found.push([i, 1]);
  }
  return found;
}
