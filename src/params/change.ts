/** What a control, a key or a host asks for -> a new group, or one notice and the group as it was. */
import { layerConflict } from "./layer.ts";
import {
  DATA_FIELDS,
  LAYER_FIELDS,
  OWN_DATA_FIELDS,
  parseField,
  TIME_FIELDS,
  VIEW_FIELDS,
  type Fields,
} from "./schema.ts";
import { noticeOf } from "./sentence.ts";
import { formatValue, sameValue, type ParamValue } from "./values.ts";
import type { DataParams, LayerParams, Notice, TimeParams, ViewParams } from "./types.ts";

/** Raw values by key; keys that the group does not have, and undefined values, are ignored. */
export type RawValues = Readonly<Record<string, unknown>>;

/** ok: `value` is the same object when nothing changed. Both: the keys that were asked for. */
export type Change<T> =
  | { readonly ok: true; readonly value: T; readonly asked: readonly (keyof T & string)[] }
  | { readonly ok: false; readonly notice: Notice };

function change<T extends { [K in keyof T]: ParamValue }>(
  fields: Fields<T>,
  keys: readonly (keyof T & string)[],
  current: T,
  raw: RawValues,
): Change<T> {
  const asked = keys.filter((key) => Object.hasOwn(raw, key) && raw[key] !== undefined);
  const next: T = { ...current };
  for (const key of asked) {
    const parsed = parseField(fields[key], raw[key]);
    if (!parsed.ok) {
      const kept = `keeping ${formatValue(current[key]) || "none"}`;
      return { ok: false, notice: noticeOf(key, raw[key], parsed.rule, kept) };
    }
    next[key] = parsed.value;
  }
  const isSame = asked.every((key) => sameValue(next[key], current[key]));
  return { ok: true, value: isSame ? current : next, asked };
}

function keysOf<T extends object>(fields: Fields<T>): readonly (keyof T & string)[] {
  return Object.keys(fields) as (keyof T & string)[];
}

/** All or nothing: a layer whose values contradict each other is refused whole. */
export function changeLayer(current: LayerParams, raw: RawValues): Change<LayerParams> {
  const changed = change(LAYER_FIELDS, keysOf(LAYER_FIELDS), current, raw);
  if (!changed.ok || changed.value === current) return changed;
  const next = changed.value;
  const keys = changed.asked.filter((key) => !sameValue(next[key], current[key]));
  const notice = layerConflict(next, current, keys, "keeping");
  return notice === null ? changed : { ok: false, notice };
}

/** @param hasOwnPhoto whether there is an own photo, so that input=own may be asked for */
export function changeData(
  current: DataParams,
  raw: RawValues,
  hasOwnPhoto: boolean,
): Change<DataParams> {
  const fields = hasOwnPhoto ? OWN_DATA_FIELDS : DATA_FIELDS;
  return change(fields, keysOf(fields), current, raw);
}

/** Speed, pace and loop; where and whether it plays are commands of their own. */
export function changeTime(current: TimeParams, raw: RawValues): Change<TimeParams> {
  return change(TIME_FIELDS, ["speed", "pace", "loop"], current, raw);
}

export function changeView(current: ViewParams, raw: RawValues): Change<ViewParams> {
  return change(VIEW_FIELDS, keysOf(VIEW_FIELDS), current, raw);
}
