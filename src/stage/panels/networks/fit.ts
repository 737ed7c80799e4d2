/** A network's layer -> what the lab is set to, cut down where the lab ends. */
import type { BlockSpec } from "../../../engine/index.ts";
import { changeLayer, DEFAULTS } from "../../../params/index.ts";
import type { LayerParams } from "../../../params/index.ts";

export interface LabLayer {
  readonly values: LayerParams;
  /** The sides of the input's maps, where the lab holds only a piece of them. */
  readonly cut: { readonly from: number; readonly to: number } | null;
}

/** No bias: the networks' counts are without. */
function valuesOf(spec: BlockSpec): LayerParams {
  return {
    height: spec.inHeight,
    width: spec.inWidth,
    channels: spec.inChannels,
    kernel: spec.kernelSize,
    filters: spec.outChannels,
    stride: spec.stride,
    padding: spec.padding,
    dilation: spec.dilation,
    multiplier: spec.depthMultiplier,
    bias: false,
  };
}

/**
 * The layer with the largest square maps that the lab takes. Cutting maps changes every count alike, so the ratio
 * stays; cutting channels would change it.
 * @throws RangeError when channels, filters or kernel alone are past the lab's limits
 */
export function fitLab(spec: BlockSpec): LabLayer {
  const whole = valuesOf(spec);
  const fits = (values: LayerParams): boolean => changeLayer(DEFAULTS.layer, { ...values }).ok;
  if (fits(whole)) return { values: whole, cut: null };
  for (let to = Math.min(whole.height, whole.width) - 1; to > 0; to--) {
    const values = { ...whole, height: to, width: to };
    if (fits(values)) return { values, cut: { from: whole.height, to } };
  }
  throw new RangeError("No piece of this layer fits into the lab");
}
