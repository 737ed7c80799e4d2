/** The named K×K kernels, for any K ≥ 1. */

export type NamedKernel = "identity" | "edges" | "blur" | "sharpen";

/**
 * The tap that lies on the output's own cell under `same`: the middle, up and left of it when K is
 * even.
 */
const centreOf = (size: number) => Math.floor((size - 1) / 2);

/** Fills from a function of row and column. */
function fill(size: number, value: (ky: number, kx: number) => number): Float32Array {
  const out = new Float32Array(size * size);
  for (let ky = 0; ky < size; ky++) {
    for (let kx = 0; kx < size; kx++) out[ky * size + kx] = value(ky, kx);
  }
  return out;
}

/**
 * Binomial weights that sum to 1: [1, 2, 1] / 4 for K = 3. Averaging neighbours again and again
 * keeps them exact.
 */
function binomial(size: number): Float64Array {
  const row = new Float64Array(size);
  row[0] = 1;
  for (let n = 1; n < size; n++) {
    for (let i = n; i > 0; i--) row[i] = (row[i] + row[i - 1]) / 2;
    row[0] /= 2;
  }
  return row;
}

/**
 * The difference across the window, −1 | 0 | 1, in the direction that `turn` picks: left to right,
 * top to bottom, and the two diagonals. A 1×1 kernel sees no edge; it passes its cell on.
 */
function edge(size: number, turn: number): Float32Array {
  if (size === 1) return Float32Array.of(1);
  return fill(size, (ky, kx) => {
    switch (turn % 4) {
      case 0:
        return Math.sign(2 * kx - (size - 1));
      case 1:
        return Math.sign(2 * ky - (size - 1));
      case 2:
        return Math.sign(kx - ky);
      default:
        return Math.sign(kx + ky - (size - 1));
    }
  });
}

/**
 * −1 on the centre's neighbours inside the kernel, and in the centre what makes the sum 1 (5 for K
 * ≥ 3).
 */
function sharpen(size: number): Float32Array {
  const centre = centreOf(size);
  const out = fill(size, (ky, kx) =>
    Math.abs(ky - centre) + Math.abs(kx - centre) === 1 ? -1 : 0,
  );
  out[centre * size + centre] = 1 - out.reduce((sum, value) => sum + value, 0);
  return out;
}

/** The named kernel of intermediate channel `mid`; only edges differ from channel to channel. */
export function namedKernel(name: NamedKernel, size: number, mid: number): Float32Array {
  switch (name) {
    case "identity": {
      const centre = centreOf(size);
      return fill(size, (ky, kx) => (ky === centre && kx === centre ? 1 : 0));
    }
    case "edges":
      return edge(size, mid);
    case "blur": {
      const row = binomial(size);
      return fill(size, (ky, kx) => row[ky] * row[kx]);
    }
    case "sharpen":
      return sharpen(size);
  }
}
