/** The engine's vocabulary: what goes in, every derived size, and what comes out. */

/**
 * "same" is TensorFlow/Keras SAME: ceil(in/stride), the odd pad at bottom/right; a number pads
 * every side.
 */
export type Padding = "valid" | "same" | number;

/** Row-major CHW: data[(c * height + y) * width + x]. */
export interface Tensor3 {
  readonly shape: readonly [channels: number, height: number, width: number];
  readonly data: Float32Array;
}

/** What the controls edit. All numbers are whole; sizes are in cells. */
export interface BlockSpec {
  readonly inHeight: number;
  readonly inWidth: number;
  readonly inChannels: number;
  readonly outChannels: number;
  readonly kernelSize: number;
  readonly stride: number;
  readonly padding: Padding;
  readonly dilation: number;
  readonly depthMultiplier: number;
}

export interface Issue {
  /** The BlockSpec key that the message speaks of. */
  readonly path: keyof BlockSpec;
  /**
   * Rule and value without the field's name or a consequence: "is larger than the padded input
   * 7×7".
   */
  readonly message: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Every derived size, computed in one place. C = inChannels, M = depthMultiplier, N = outChannels,
 * K = kernelSize.
 */
export interface BlockGeometry extends BlockSpec {
  /** (K - 1) * dilation + 1: the side of the window on the input. */
  readonly windowSize: number;
  readonly padTop: number;
  readonly padBottom: number;
  readonly padLeft: number;
  readonly padRight: number;
  readonly paddedHeight: number;
  readonly paddedWidth: number;
  readonly outHeight: number;
  readonly outWidth: number;
  /** outHeight * outWidth */
  readonly positions: number;
  /** C * M: channels of the intermediate (the depthwise output). */
  readonly midChannels: number;
  /** K * K */
  readonly kernelArea: number;
}

export type StageKind = "standard" | "depthwise" | "pointwise";

/** One value of a stage's output. */
export interface OutputCell {
  readonly stage: StageKind;
  readonly channel: number;
  readonly y: number;
  readonly x: number;
}

/**
 * One weight meeting one input cell (of the tensor that the stage reads; for pointwise, the
 * intermediate).
 */
export interface Tap {
  readonly channel: number;
  /** Cell of that channel; outside it (negative or past the edge) on padding. */
  readonly y: number;
  readonly x: number;
  readonly ky: number;
  readonly kx: number;
  readonly isPadding: boolean;
  /** Flat index into the read tensor's data, -1 on padding. */
  readonly inputIndex: number;
  /** Flat index into the stage's weights. */
  readonly weightIndex: number;
}

export interface TraceStep {
  readonly cell: OutputCell;
  readonly tap: Tap;
}

/**
 * The order in which a stage multiplies, as arithmetic: nothing is stored.
 * standard: filter, row, column, channel, ky, kx · depthwise: row, column, intermediate channel,
 * ky, kx · pointwise: filter, row, column, intermediate channel.
 */
export interface Trace {
  readonly stage: StageKind;
  /** Number of multiplications. */
  readonly length: number;
  /** @throws RangeError outside 0 … length - 1 */
  stepAt(index: number): TraceStep;
}

export interface Cost {
  readonly multiplications: number;
  readonly additions: number;
  readonly macs: number;
  readonly flops: number;
  readonly parameters: number;
  readonly outputValues: number;
}

export interface BlockCost {
  readonly standard: Cost;
  readonly depthwise: Cost;
  readonly pointwise: Cost;
  readonly separable: Cost;
  /** separable / standard multiplications */
  readonly ratio: number;
}

/**
 * PyTorch order: standard N,C,K,K · depthwise C*M,K,K · pointwise N,C*M · biases N, C*M, N or null.
 */
export interface BlockWeights {
  readonly standard: Float32Array;
  readonly depthwise: Float32Array;
  readonly pointwise: Float32Array;
  readonly standardBias: Float32Array | null;
  readonly depthwiseBias: Float32Array | null;
  readonly pointwiseBias: Float32Array | null;
}

/** How far values reach, in |value|. */
export interface Extent {
  readonly largest: number;
  /** What 98 % of them (evenly sampled) do not exceed. */
  readonly usual: number;
}

/** Both forms of one layer, computed. */
export interface Run {
  readonly geometry: BlockGeometry;
  readonly input: Tensor3;
  readonly weights: BlockWeights;
  /** [N, outHeight, outWidth] */
  readonly standard: Tensor3;
  /** The intermediate: [C*M, outHeight, outWidth] */
  readonly depthwise: Tensor3;
  /** [N, outHeight, outWidth] */
  readonly separable: Tensor3;
  readonly extents: Readonly<
    Record<
      | "input"
      | "standard"
      | "depthwise"
      | "separable"
      | "standardWeights"
      | "depthwiseWeights"
      | "pointwiseWeights"
      /** What the standard form's first filter makes of its first channels, each alone. */
      | "alone",
      Extent
    >
  >;
  readonly traces: Readonly<Record<StageKind, Trace>>;
  readonly costs: BlockCost;
}

export type InputKind = "integers" | "gradient" | "checkerboard" | "impulse" | "noise" | PhotoKind;
/** A photo that comes with the product, or "own": one that a person brought along. */
export type PhotoKind = PackagedPhoto | "own";
export type PackagedPhoto = "cat" | "coffee" | "astronaut";
export type KernelKind = "integers" | "random" | "identity" | "edges" | "blur" | "sharpen";

/** Decoded pixels, 4 bytes each (RGBA), row-major. */
export interface Photo {
  readonly height: number;
  readonly width: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
}
