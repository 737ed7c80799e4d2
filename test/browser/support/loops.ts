/** The convolutions once more, as plain loops that share nothing with the engine: what the pages are compared with. */

export interface Layer {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly kernel: number;
  readonly filters: number;
  readonly stride?: number;
  readonly padding?: "valid" | "same" | number;
  readonly dilation?: number;
  readonly multiplier?: number;
}

export interface Weights {
  readonly standard: ArrayLike<number>;
  readonly depthwise: ArrayLike<number>;
  readonly pointwise: ArrayLike<number>;
}

/** One side: cells of the output, and cells of padding before the first. TensorFlow's SAME puts the odd one after. */
function side(size: number, layer: Layer): { out: number; before: number } {
  const { kernel, stride = 1, padding = "valid", dilation = 1 } = layer;
  const window = (kernel - 1) * dilation + 1;
  if (padding === "same") {
    const out = Math.ceil(size / stride);
    const total = Math.max(0, (out - 1) * stride + window - size);
    return { out, before: Math.floor(total / 2) };
  }
  const before = padding === "valid" ? 0 : padding;
  return { out: Math.floor((size + 2 * before - window) / stride) + 1, before };
}

export function outputSize(layer: Layer): { height: number; width: number } {
  return { height: side(layer.height, layer).out, width: side(layer.width, layer).out };
}

/** Both lanes of a layer without bias: CHW maps, in float64. `alone` are filter 0's channels before the sum. */
export function convolve(layer: Layer, input: ArrayLike<number>, weights: Weights) {
  const { channels: C, kernel: K, filters: N, stride = 1, dilation = 1, multiplier: M = 1 } = layer;
  const down = side(layer.height, layer);
  const across = side(layer.width, layer);
  const plane = down.out * across.out;
  const standard = new Float64Array(N * plane);
  const alone = new Float64Array(C * plane);
  const depthwise = new Float64Array(C * M * plane);
  const separable = new Float64Array(N * plane);

  for (let y = 0; y < down.out; y++) {
    for (let x = 0; x < across.out; x++) {
      const at = y * across.out + x;
      for (let ky = 0; ky < K; ky++) {
        for (let kx = 0; kx < K; kx++) {
          const row = y * stride - down.before + ky * dilation;
          const column = x * stride - across.before + kx * dilation;
          if (row < 0 || row >= layer.height || column < 0 || column >= layer.width) continue;
          for (let c = 0; c < C; c++) {
            const value = input[(c * layer.height + row) * layer.width + column];
            for (let n = 0; n < N; n++) {
              const product = value * weights.standard[((n * C + c) * K + ky) * K + kx];
              standard[n * plane + at] += product;
              if (n === 0) alone[c * plane + at] += product;
            }
            for (let m = 0; m < M; m++) {
              const weight = weights.depthwise[((c * M + m) * K + ky) * K + kx];
              depthwise[(c * M + m) * plane + at] += value * weight;
            }
          }
        }
      }
      for (let n = 0; n < N; n++) {
        for (let q = 0; q < C * M; q++) {
          separable[n * plane + at] += depthwise[q * plane + at] * weights.pointwise[n * C * M + q];
        }
      }
    }
  }
  return { standard, alone, depthwise, separable };
}

/** The closed forms of the seed: multiplications of each stage over the whole layer. */
export function multiplications(layer: Layer) {
  const { channels: C, kernel: K, filters: N, multiplier: M = 1 } = layer;
  const { height, width } = outputSize(layer);
  const positions = height * width;
  return {
    standard: N * C * K * K * positions,
    depthwise: C * M * K * K * positions,
    pointwise: N * C * M * positions,
    separable: C * M * K * K * positions + N * C * M * positions,
  };
}
