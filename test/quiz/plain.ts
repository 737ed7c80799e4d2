/** Convolutions as loops, with nothing of the engine in them: what questions' answers are compared with. */
import type { LayerParams } from "../../src/params/index.ts";

/** Output places along one side, and the zeros before the first cell. */
function side(size: number, layer: LayerParams): { readonly out: number; readonly before: number } {
  const { kernel, stride, padding } = layer;
  if (padding === "same") {
    let out = 0;
    for (let at = 0; at < size; at += stride) out++;
    const needed = Math.max(0, (out - 1) * stride + kernel - size);
    return { out, before: (needed - (needed % 2)) / 2 };
  }
  const before = padding === "valid" ? 0 : padding;
  let out = 0;
  for (let start = -before; start + kernel <= size + before; start += stride) out++;
  return { out, before };
}

export interface Sizes {
  readonly height: number;
  readonly width: number;
  readonly top: number;
  readonly left: number;
}

export function sizesOf(layer: LayerParams): Sizes {
  const [rows, columns] = [side(layer.height, layer), side(layer.width, layer)];
  return { height: rows.out, width: columns.out, top: rows.before, left: columns.before };
}

/** Multiplications, counted one by one. */
export function countsOf(layer: LayerParams) {
  const { height, width } = sizesOf(layer);
  const { channels, filters, kernel, multiplier } = layer;
  let [standard, depthwise, pointwise] = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let n = 0; n < filters; n++) {
        for (let c = 0; c < channels; c++) {
          for (let tap = 0; tap < kernel * kernel; tap++) standard++;
          for (let m = 0; m < multiplier; m++) pointwise++;
        }
      }
      for (let middle = 0; middle < channels * multiplier; middle++) {
        for (let tap = 0; tap < kernel * kernel; tap++) depthwise++;
      }
    }
  }
  return { standard, depthwise, pointwise, separable: depthwise + pointwise };
}

export interface Numbers {
  readonly input: ArrayLike<number>;
  readonly standard: ArrayLike<number>;
  readonly depthwise: ArrayLike<number>;
  readonly pointwise: ArrayLike<number>;
}

/** One window: the sum of its products. `kernelAt` is where the kernel begins in its weights. */
function windowSum(
  layer: LayerParams,
  input: ArrayLike<number>,
  weights: ArrayLike<number>,
  channel: number,
  kernelAt: number,
  y: number,
  x: number,
): number {
  const { top, left } = sizesOf(layer);
  let sum = 0;
  for (let ky = 0; ky < layer.kernel; ky++) {
    for (let kx = 0; kx < layer.kernel; kx++) {
      const [row, column] = [y * layer.stride + ky - top, x * layer.stride + kx - left];
      if (row < 0 || column < 0 || row >= layer.height || column >= layer.width) continue;
      const value = input[(channel * layer.height + row) * layer.width + column];
      sum += value * weights[kernelAt + ky * layer.kernel + kx];
    }
  }
  return sum;
}

/** One output value. */
export function valueOf(
  layer: LayerParams,
  numbers: Numbers,
  tensor: "standard" | "depthwise" | "separable",
  map: number,
  y: number,
  x: number,
): number {
  const { channels, multiplier, kernel } = layer;
  const area = kernel * kernel;
  const filtered = (middle: number): number => {
    const channel = Math.floor(middle / multiplier);
    return windowSum(layer, numbers.input, numbers.depthwise, channel, middle * area, y, x);
  };
  if (tensor === "depthwise") return filtered(map);
  let sum = 0;
  if (tensor === "standard") {
    for (let c = 0; c < channels; c++) {
      const at = (map * channels + c) * area;
      sum += windowSum(layer, numbers.input, numbers.standard, c, at, y, x);
    }
    return sum;
  }
  for (let middle = 0; middle < channels * multiplier; middle++) {
    sum += filtered(middle) * numbers.pointwise[map * channels * multiplier + middle];
  }
  return sum;
}

/** Numbers of a layer none of which is 0 or like another: a change of one is seen wherever it can be. */
export function generic(layer: LayerParams): {
  input: number[];
  standard: number[];
  depthwise: number[];
  pointwise: number[];
} {
  const { channels, filters, multiplier, height, width, kernel } = layer;
  let last = 0;
  const list = (length: number) => Array.from({ length }, () => 1 + Math.sqrt(2 + ++last));
  return {
    input: list(channels * height * width),
    standard: list(filters * channels * kernel * kernel),
    depthwise: list(channels * multiplier * kernel * kernel),
    pointwise: list(filters * channels * multiplier),
  };
}
