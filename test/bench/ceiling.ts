/** How fast this machine's JavaScript multiplies and adds when nothing is read or written. */

/** Chains of `x = x * factor + term`, enough of them that none waits for its own last result. */
const CHAINS = 12;

/** Keeps everything in registers; the sum is returned so that nothing can be left out. */
function multiplyAndAdd(steps: number, factor: number, term: number): number {
  let [a, b, c, d, e, f] = [1, 2, 3, 4, 5, 6];
  let [g, h, i, j, k, l] = [7, 8, 9, 10, 11, 12];
  for (let step = 0; step < steps; step++) {
    a = a * factor + term;
    b = b * factor + term;
    c = c * factor + term;
    d = d * factor + term;
    e = e * factor + term;
    f = f * factor + term;
    g = g * factor + term;
    h = h * factor + term;
    i = i * factor + term;
    j = j * factor + term;
    k = k * factor + term;
    l = l * factor + term;
  }
  return a + b + c + d + e + f + g + h + i + j + k + l;
}

/** Thousand million multiply-adds a second (GMAC/s): the best of some runs, since a ceiling has no bad luck. */
export function scalarCeiling(runs = 15, steps = 2_000_000): number {
  let best = 0;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    // Less than 1, so that the numbers neither grow without end nor become too small.
    multiplyAndAdd(steps, 0.999, 0.001);
    const ms = performance.now() - start;
    best = Math.max(best, (steps * CHAINS) / ms / 1e6);
  }
  return best;
}
