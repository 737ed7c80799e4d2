/** Layers worth a look: the worked example, one block of each of five networks, and where separable loses. */
import type { BlockSpec } from "../../../engine/index.ts";
import { DEFAULTS, specOf } from "../../../params/index.ts";
import { mobileNetV1 } from "./mobilenet.ts";

type Sizes = Pick<BlockSpec, "inHeight" | "inWidth" | "inChannels" | "outChannels" | "kernelSize">;

const same = (sizes: Sizes): BlockSpec => ({
  ...sizes,
  ...{ stride: 1, padding: "same", dilation: 1, depthMultiplier: 1 },
});

const square = (side: number) => ({ inHeight: side, inWidth: side });

const WORKED = specOf(DEFAULTS.layer);

/** Blocks of MobileNetV1 at full width and 224×224, from the first to the last. */
export const MOBILENET_BLOCKS: readonly BlockSpec[] = mobileNetV1({
  alpha: 1,
  resolution: 224,
}).layers.flatMap(({ kind, spec }) => (kind === "block" && spec !== null ? [spec] : []));

/**
 * In the networks' own sizes; fitLab cuts what the lab cannot hold. From the papers that the cards name, and the same in
 * code: Xception at 299×299 (keras-applications, xception.py, the loop over 8 blocks), MobileNetV2 and EfficientNet-B0
 * at 224×224 (keras-applications, mobilenet_v2.py, blocks 7 to 9; efficientnet.py, blocks 5b and 5c), ConvNeXt-T at
 * 224×224 (facebookresearch/ConvNeXt, models/convnext.py, whose convolutions have biases). All others have none.
 */
export const PRESETS = {
  worked: WORKED,
  xception: same({ ...square(19), inChannels: 728, outChannels: 728, kernelSize: 3 }),
  mobileNetV2: same({ ...square(14), inChannels: 384, outChannels: 64, kernelSize: 3 }),
  efficientNet: same({ ...square(14), inChannels: 672, outChannels: 112, kernelSize: 5 }),
  convNeXt: same({ ...square(56), inChannels: 96, outChannels: 384, kernelSize: 7 }),
  oneFilter: { ...WORKED, outChannels: 1 },
  point: { ...WORKED, kernelSize: 1 },
} as const satisfies Record<string, BlockSpec>;

export type PresetName = keyof typeof PRESETS;
