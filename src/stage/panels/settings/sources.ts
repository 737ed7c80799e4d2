/** How a number field reads from and writes to a lab. */
import { changeData, changeLayer, LIMITS } from "../../../params/index.ts";
import type { DataParams, LayerParams, Notice } from "../../../params/index.ts";
import type { Command, Lab } from "../../../store/index.ts";
import { STRINGS } from "../../strings.ts";
import type { NumberFieldSource } from "./use-number-field.ts";

type NumberKeys<T> = { [K in keyof T]: T[K] extends number ? K : never }[keyof T];
export type LayerNumber = NumberKeys<LayerParams>;
export type DataNumber = NumberKeys<DataParams>;
type Refusable = { readonly ok: true } | { readonly ok: false; readonly notice: Notice };

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

const NAMES: Readonly<Record<string, unknown>> = STRINGS.settings;

/** A link's names for the fields are no words for a person: "filters=9999" becomes "Filters 9999". */
function inWords({ path, message }: Notice): Notice {
  const plain = message.replace(/(?<=^|and )(\w+)=/g, (link, key: string) => {
    const name = NAMES[key];
    return typeof name === "string" ? `${name} ` : link;
  });
  return { path, message: plain };
}

/** Sends what the store takes; what it would refuse is named by the field's own name. */
function sendTo(lab: Lab, change: Refusable, command: Command): void {
  lab.dispatch(change.ok ? command : { type: "notify", notice: inWords(change.notice) });
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
    send: (raw) => {
      const values = { [key]: raw };
      const change = changeLayer(lab.store.getState().params.layer, values);
      sendTo(lab, change, { type: "setLayer", values, gesture: `set-${key}` });
    },
    rest: () => lab.dispatch({ type: "endGesture" }),
  };
}

export function dataSource(lab: Lab, key: DataNumber, value: number): NumberFieldSource {
  return {
    value,
    limit: LIMITS[key],
    accepts: (raw) => changeData(lab.store.getState().params.data, { [key]: raw }, false).ok,
    send: (raw) => {
      const values = { [key]: raw };
      const change = changeData(lab.store.getState().params.data, values, false);
      sendTo(lab, change, { type: "setData", values, gesture: `set-${key}` });
    },
    rest: () => lab.dispatch({ type: "endGesture" }),
  };
}
