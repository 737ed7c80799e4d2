/** How a number field reads from and writes to a lab. */
import { changeData, changeLayer, LIMITS } from "../../../params/index.ts";
import type { DataParams, LayerParams } from "../../../params/index.ts";
import type { Lab } from "../../../store/index.ts";
import type { NumberFieldSource } from "./use-number-field.ts";

type NumberKeys<T> = { [K in keyof T]: T[K] extends number ? K : never }[keyof T];
export type LayerNumber = NumberKeys<LayerParams>;
export type DataNumber = NumberKeys<DataParams>;

/** The largest value that the layer's other settings and the engine's limits leave; above the present one, no gaps. */
function largestOf(layer: LayerParams, key: LayerNumber): number {
  const fits = (value: number): boolean => changeLayer(layer, { [key]: value }).ok;
  let refused = LIMITS[key].max;
  if (fits(refused)) return refused;
  let largest = layer[key];
  while (refused - largest > 1) {
    const middle = Math.floor((largest + refused) / 2);
    if (fits(middle)) largest = middle;
    else refused = middle;
  }
  return largest;
}

export function layerSource(lab: Lab, key: LayerNumber, layer: LayerParams): NumberFieldSource {
  const { sliderMax } = LIMITS[key];
  const value = layer[key];
  const max = largestOf(layer, key);
  // A link may have gone further than the slider does.
  const end = Math.max(sliderMax, value);
  return {
    value,
    limit: { ...LIMITS[key], max, sliderMax: Math.min(end, max) },
    isBound: max < end,
    accepts: (raw) => changeLayer(lab.store.getState().params.layer, { [key]: raw }).ok,
    send: (raw) =>
      lab.dispatch({ type: "setLayer", values: { [key]: raw }, gesture: `set-${key}` }),
    rest: () => lab.dispatch({ type: "endGesture" }),
  };
}

export function dataSource(lab: Lab, key: DataNumber, value: number): NumberFieldSource {
  return {
    value,
    limit: LIMITS[key],
    accepts: (raw) => changeData(lab.store.getState().params.data, { [key]: raw }, false).ok,
    send: (raw) => lab.dispatch({ type: "setData", values: { [key]: raw }, gesture: `set-${key}` }),
    rest: () => lab.dispatch({ type: "endGesture" }),
  };
}
