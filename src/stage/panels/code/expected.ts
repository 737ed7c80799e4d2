/** The outputs that a program must come to, for frameworks that keep channels in front as the engine does. */
import type { CodeLayer, LayerValues } from "./layer.ts";
import { array, type ArrayMaker } from "./python.ts";
import { toleranceText } from "./tolerance.ts";

/** @param assertion compares an output of this name with `expected`, within these limits */
export function expectedText(
  layer: CodeLayer,
  values: LayerValues,
  maker: ArrayMaker,
  assertion: (output: string, limits: string) => string,
): string {
  const { outChannels, outHeight, outWidth } = layer.geometry;
  const shape = [1, outChannels, outHeight, outWidth];
  const limits = `rtol=1e-5, atol=${toleranceText(layer, values)}`;
  return (["standard", "separable"] as const)
    .map((name) =>
      [`expected = ${array(maker, values[name].data, shape)}`, assertion(`y_${name}`, limits)].join(
        "\n",
      ),
    )
    .join("\n\n");
}
