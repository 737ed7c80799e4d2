/** Small layers that a person can work out by hand. */
import { blockGeometry } from "../engine/index.ts";
import type { BlockGeometry } from "../engine/index.ts";
import { DEFAULTS, specOf } from "../params/index.ts";
import type { LayerParams } from "../params/index.ts";
import type { Draw } from "./draw.ts";
import type { Given, Level } from "./types.ts";

/** Never asked for a layer that cannot be. */
export function geometryOf(layer: LayerParams): BlockGeometry {
  const result = blockGeometry(specOf(layer));
  if (!result.ok) throw new RangeError(`no such layer: ${result.issues[0].message}`);
  return result.value;
}

export function layerWith(values: Partial<LayerParams>): LayerParams {
  return { ...DEFAULTS.layer, bias: false, ...values };
}

type Spatial = Pick<LayerParams, "height" | "width" | "kernel" | "stride" | "padding">;

/** Input, kernel, stride and padding. From level 2 on a stride or a padding at least. */
function spatial(draw: Draw, level: Level): Spatial {
  const kernel = level === 1 ? draw.one([3, 3, 2]) : 3;
  if (level === 1) {
    const side = draw.whole(kernel + 1, 7);
    return { height: side, width: side, kernel, stride: 1, padding: "valid" };
  }
  const [height, width] = [draw.whole(5, 9), draw.whole(5, 9)];
  const [stride, padding] =
    level === 2
      ? draw.one([
          [1, 1],
          [2, "valid"],
          [1, "same"],
          [2, 1],
        ] as const)
      : draw.one([
          [2, "valid"],
          [2, 1],
          [3, 1],
          [2, "same"],
          [3, "valid"],
        ] as const);
  return { height, width, kernel, stride, padding };
}

/**
 * A layer for sizes and counts: few channels, up to 16 filters. At level 3 it has a depth multiplier,
 * unless the standard form is asked about, which knows none.
 */
export function drawLayer(draw: Draw, level: Level, asked: string): LayerParams {
  return layerWith({
    ...spatial(draw, level),
    channels: draw.whole(2, level === 1 ? 4 : 5),
    filters: draw.one([4, 5, 6, 8, 10, 16]),
    multiplier: level === 3 && asked !== "standard" ? draw.one([1, 2, 3]) : 1,
  });
}

const ALL = ["input", "kernel", "filters", "stride", "padding"] as const satisfies Given[];

/**
 * What a question says of its layer: all of it, or the settings that matter; the multiplier where
 * there is one and the asked form has it.
 */
export function givenOf(
  layer: LayerParams,
  asked: string,
  wanted: readonly Given[] = ALL,
): readonly Given[] {
  const isMultiplied = layer.multiplier > 1 && asked !== "standard";
  return isMultiplied ? [...wanted, "multiplier"] : wanted;
}
