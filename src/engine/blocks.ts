/** Every filter at every position, block by block, with a pause between blocks. */
import type { Steps } from "./steps.ts";
import { addProducts, BLOCK, keepSums, resumeSums, storeSums, sumsOf } from "./tiles.ts";
import type { Windows } from "./tiles.ts";

/** Work between two yields, in multiplications or what takes as long: some milliseconds at most. */
export const SLICE = 2 ** 22;
/** How many multiplications take as long as packing, storing and placing one value. */
const PACKING = 2;
const STORING = 4;
const PLACING = 16;

/** The size of equal parts that are at most `most`, so that no small part is left over. */
const part = (total: number, most: number) => Math.ceil(total / Math.ceil(total / most));

/**
 * out[n, p] = Σt source[origin(p) + offset(t)] · weights[n, t] + bias[n], summed in float64 tap by
 * tap in order, rounded to float32 once. Yields the multiplications done since the last yield.
 */
export function* filterBlocks(
  windows: Windows,
  weights: Float32Array,
  bias: Float32Array | null,
  { positions, filters, taps }: Readonly<Record<"positions" | "filters" | "taps", number>>,
): Steps<Float32Array> {
  const out = new Float32Array(filters * positions);
  const mostPositions = part(positions, BLOCK.positions);
  const mostFilters = part(filters, BLOCK.filters);
  const mostTaps = part(taps, BLOCK.taps);
  let done = 0;
  let spent = 0;
  for (let position = 0; position < positions; position += mostPositions) {
    for (let filter = 0; filter < filters; filter += mostFilters) {
      const block = {
        position,
        positions: Math.min(mostPositions, positions - position),
        filter,
        filters: Math.min(mostFilters, filters - filter),
      };
      const count = sumsOf(block);
      for (let tap = 0; tap < taps; tap += mostTaps) {
        const range = { tap, taps: Math.min(mostTaps, taps - tap) };
        const products = block.positions * block.filters * range.taps;
        const work =
          products +
          PACKING * (block.positions + block.filters) * range.taps +
          PLACING * (block.positions + range.taps) +
          STORING * block.positions * block.filters;
        if (spent > 0 && spent + work > SLICE) {
          const kept = tap > 0 ? keepSums(count) : null;
          yield done;
          if (kept !== null) resumeSums(kept);
          done = 0;
          spent = 0;
        }
        addProducts(windows, weights, taps, block, range);
        done += products;
        spent += work;
      }
      storeSums(bias, block, out, positions);
    }
  }
  yield done;
  return out;
}
