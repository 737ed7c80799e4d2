/** MobileNetV1 as data, and what each of its layers costs at any width and resolution (Howard et al. 2017, arXiv:1704.04861). */
import { blockCost, requireGeometry } from "../../../engine/index.ts";
import type { BlockSpec } from "../../../engine/index.ts";

export interface LayerCount {
  /** The paper's "mult-adds". */
  readonly multiplications: number;
  /** Weights alone: no bias, no batch normalisation. */
  readonly parameters: number;
}

/** conv: standard · block: depthwise separable · pool: average over all positions · classifier: fully connected. */
type NetworkLayerKind = "conv" | "block" | "pool" | "classifier";
/** The paper's layer types (its Table 2); pooling multiplies nothing. */
export type CountedType = "pointwise" | "depthwise" | "conv" | "classifier";

type Shape = readonly [channels: number, height: number, width: number];

export interface NetworkLayer {
  readonly kind: NetworkLayerKind;
  /** From 1, among the layers of its kind. */
  readonly number: number;
  /** The layer as the lab would hold it; null where no kernel slides. */
  readonly spec: BlockSpec | null;
  readonly input: Shape;
  readonly output: Shape;
  /** With every block as one standard convolution ("Conv MobileNet"). */
  readonly standard: LayerCount;
  /** As the network is: blocks separable; the first convolution and the classifier the same in both. */
  readonly separable: LayerCount;
  /** Where `separable` comes from. */
  readonly types: Readonly<Partial<Record<CountedType, LayerCount>>>;
}

export interface Network {
  readonly layers: readonly NetworkLayer[];
  readonly standard: LayerCount;
  readonly separable: LayerCount;
  readonly types: Readonly<Record<CountedType, LayerCount>>;
}

export interface NetworkScale {
  /** Width multiplier: how many of each layer's filters stay. */
  readonly alpha: number;
  /** Height and width of the input image: 224·ρ. */
  readonly resolution: number;
}

const IMAGE_CHANNELS = 3;
const FIRST_FILTERS = 32;
const CLASSES = 1000;
/** Table 1 prints stride 2 for the last one; its sizes and the totals need 1, as in keras-applications' mobilenet.py. */
const BLOCKS: readonly (readonly [stride: number, filters: number])[] = [
  [1, 64],
  [2, 128],
  [1, 128],
  [2, 256],
  [1, 256],
  [2, 512],
  [1, 512],
  [1, 512],
  [1, 512],
  [1, 512],
  [1, 512],
  [2, 1024],
  [1, 1024],
];

const NOTHING: LayerCount = { multiplications: 0, parameters: 0 };

function sum(counts: readonly LayerCount[]): LayerCount {
  return counts.reduce(
    (total, { multiplications, parameters }) => ({
      multiplications: total.multiplications + multiplications,
      parameters: total.parameters + parameters,
    }),
    NOTHING,
  );
}

const countOf = ({ multiplications, parameters }: LayerCount): LayerCount => ({
  multiplications,
  parameters,
});

/** Rounded down, as Keras does, and at least 1; whole anyway for α in quarters. */
function scaled(channels: number, alpha: number): number {
  return Math.max(1, Math.floor(channels * alpha));
}

/** A layer of 3×3 kernels that keeps the size, but for its stride. */
function layerSpec(size: number, channels: number, filters: number, stride: number): BlockSpec {
  return {
    ...{ inHeight: size, inWidth: size, inChannels: channels, outChannels: filters },
    ...{ kernelSize: 3, stride, padding: "same", dilation: 1, depthMultiplier: 1 },
  };
}

function slidingLayer(kind: "conv" | "block", number: number, spec: BlockSpec): NetworkLayer {
  const { inChannels, inHeight, inWidth, outChannels } = spec;
  const { outHeight, outWidth } = requireGeometry(spec);
  const cost = blockCost(spec);
  const standard = countOf(cost.standard);
  const isBlock = kind === "block";
  return {
    ...{ kind, number, spec, standard },
    input: [inChannels, inHeight, inWidth],
    output: [outChannels, outHeight, outWidth],
    separable: isBlock ? countOf(cost.separable) : standard,
    types: isBlock
      ? { depthwise: countOf(cost.depthwise), pointwise: countOf(cost.pointwise) }
      : { conv: standard },
  };
}

/** What stands after the convolutions: one value per channel, and one weight per channel and class. */
function headOf([channels, height, width]: Shape): readonly NetworkLayer[] {
  const spec = { ...layerSpec(1, channels, CLASSES, 1), kernelSize: 1 };
  const cost = countOf(blockCost(spec).standard);
  const pooled: Shape = [channels, 1, 1];
  return [
    {
      ...{ kind: "pool", number: 1, spec: null, types: {} },
      input: [channels, height, width],
      output: pooled,
      standard: NOTHING,
      separable: NOTHING,
    },
    {
      ...{ kind: "classifier", number: 1, spec: null, types: { classifier: cost } },
      input: pooled,
      output: [CLASSES, 1, 1],
      standard: cost,
      separable: cost,
    },
  ];
}

/**
 * Every layer of MobileNetV1 with its cost. Only the image's channels and the classes are not scaled by alpha.
 * @throws SpecError when alpha or resolution make a layer that is impossible or too big
 */
export function mobileNetV1({ alpha, resolution }: NetworkScale): Network {
  let filters = scaled(FIRST_FILTERS, alpha);
  let layer = slidingLayer("conv", 1, layerSpec(resolution, IMAGE_CHANNELS, filters, 2));
  const layers = [layer];
  BLOCKS.forEach(([stride, width], i) => {
    const [channels, size] = layer.output;
    filters = scaled(width, alpha);
    layer = slidingLayer("block", i + 1, layerSpec(size, channels, filters, stride));
    layers.push(layer);
  });
  layers.push(...headOf(layer.output));
  const ofType = (type: CountedType): LayerCount =>
    sum(layers.map(({ types }) => types[type] ?? NOTHING));
  return {
    layers,
    standard: sum(layers.map(({ standard }) => standard)),
    separable: sum(layers.map(({ separable }) => separable)),
    types: {
      pointwise: ofType("pointwise"),
      depthwise: ofType("depthwise"),
      conv: ofType("conv"),
      classifier: ofType("classifier"),
    },
  };
}
