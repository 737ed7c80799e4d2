/** What a host asks for, over all groups at once: everything is checked before anything is changed. */
import type { TimeAddress } from "../timeline/index.ts";
import { changeData, changeLayer, changeTime, changeView, type RawValues } from "./change.ts";
import { pinFault } from "./pin.ts";
import {
  DATA_FIELDS,
  DEFAULTS,
  LAYER_FIELDS,
  parseField,
  TIME_FIELDS,
  VIEW_FIELDS,
} from "./schema.ts";
import { noticeOf } from "./sentence.ts";
import { formatValue, type ParamValue } from "./values.ts";
import type { Notice, Params } from "./types.ts";

/** Every name that may be set, in a link's order. */
export const PARAM_NAMES: readonly string[] = [
  LAYER_FIELDS,
  DATA_FIELDS,
  TIME_FIELDS,
  VIEW_FIELDS,
].flatMap(Object.keys);

const ALL_DEFAULTS: Readonly<Record<string, ParamValue>> = {
  ...DEFAULTS.layer,
  ...DEFAULTS.data,
  ...DEFAULTS.time,
  ...DEFAULTS.view,
};

/** Values that every group accepts. */
export interface Accepted {
  readonly layer: RawValues;
  readonly data: RawValues;
  readonly time: RawValues;
  readonly view: RawValues;
  readonly seek: TimeAddress | null;
  readonly play: boolean | null;
}

export type AllChecked =
  { readonly ok: true; readonly value: Accepted } | { readonly ok: false; readonly notice: Notice };

/**
 * All or nothing.
 * @param raw by PARAM_NAMES; null asks for the default, other names are ignored
 */
export function checkAll(current: Params, raw: RawValues, hasOwnPhoto: boolean): AllChecked {
  const values = withDefaults(raw);
  const layer = changeLayer(current.layer, values);
  if (!layer.ok) return layer;
  const data = changeData(current.data, values, hasOwnPhoto);
  if (!data.ok) return data;
  const time = changeTime(current.time, values);
  if (!time.ok) return time;
  const view = changeView(current.view, values);
  if (!view.ok) return view;
  const notice = pinFault(view.value.pin, layer.value, current.view.pin);
  if (notice !== null && view.asked.includes("pin")) return { ok: false, notice };
  const seek = read(TIME_FIELDS.time, "time", values, "staying where it is");
  if ("notice" in seek) return { ok: false, notice: seek.notice };
  const play = read(TIME_FIELDS.play, "play", values, "keeping it as it is");
  if ("notice" in play) return { ok: false, notice: play.notice };
  return {
    ok: true,
    value: {
      layer: pick(values, layer.asked),
      data: pick(values, data.asked),
      time: pick(values, time.asked),
      view: pick(values, view.asked),
      seek: seek.value,
      play: play.value,
    },
  };
}

function read<T>(
  field: Parameters<typeof parseField<T>>[0],
  key: string,
  values: RawValues,
  consequence: string,
): { value: T | null } | { notice: Notice } {
  if (!Object.hasOwn(values, key) || values[key] === undefined) return { value: null };
  const parsed = parseField(field, values[key]);
  if (parsed.ok) return { value: parsed.value };
  return { notice: noticeOf(key, values[key], parsed.rule, consequence) };
}

function withDefaults(raw: RawValues): RawValues {
  const values: Record<string, unknown> = {};
  for (const name of PARAM_NAMES) {
    if (!Object.hasOwn(raw, name) || raw[name] === undefined) continue;
    const preset = ALL_DEFAULTS[name];
    // Of the defaults only the time is no value that its own field reads.
    const asText = name === "time" && preset !== undefined ? formatValue(preset) : preset;
    values[name] = raw[name] === null ? asText : raw[name];
  }
  return values;
}

function pick(values: RawValues, keys: readonly string[]): RawValues {
  return Object.fromEntries(keys.map((key) => [key, values[key]]));
}
