/** How a number field reads from and writes to a lab. */
import { changeData, changeLayer, LIMITS } from "../../../params/index.ts";
import type { DataParams, LayerParams } from "../../../params/index.ts";
import type { Lab } from "../../../store/index.ts";
import type { NumberFieldSource } from "./use-number-field.ts";

type NumberKeys<T> = { [K in keyof T]: T[K] extends number ? K : never }[keyof T];
export type LayerNumber = NumberKeys<LayerParams>;
export type DataNumber = NumberKeys<DataParams>;

export function layerSource(lab: Lab, key: LayerNumber, value: number): NumberFieldSource {
  return {
    value,
    limit: LIMITS[key],
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
