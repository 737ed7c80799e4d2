/** An address's query <-> parameters. Parsing never throws: what is bad falls back and is named once. */
import { readFragment } from "./fragment.ts";
import { layerConflict } from "./layer.ts";
import {
  DATA_FIELDS,
  DEFAULTS,
  LAYER_FIELDS,
  parseField,
  TIME_FIELDS,
  VIEW_FIELDS,
  type Fields,
} from "./schema.ts";
import { grouped, noticeOf } from "./sentence.ts";
import { formatValue, sameValue, type ParamValue } from "./values.ts";
import type { TimeAddress } from "../timeline/index.ts";
import type { DataParams, LayerParams, Notice, Params, ParsedLink } from "./types.ts";

const LINK_VERSION = 1;
/** Characters of query and fragment that are read. */
const MAX_LINK_READ = 8192;
/** A longer link is not offered: the work is saved as a file. */
export const MAX_LINK_OFFERED = 2000;

/** A link but for its edited values, which are still packed. */
export interface ParsedQuery extends Omit<ParsedLink, "edits"> {
  readonly packed: string | null;
}

/** The name of a preset, whose layer stands where the link gives no values of its own; null without one. */
export function presetIn(search: string): string | null {
  const name = new URLSearchParams(search.slice(0, MAX_LINK_READ)).get("preset");
  return name === "" ? null : name;
}

/**
 * @param search the query, with or without "?"
 * @param hash the fragment, with or without "#"
 * @param base the layer of what the link does not say
 */
export function parseQuery(
  search: string,
  hash: string,
  base: LayerParams = DEFAULTS.layer,
): ParsedQuery {
  const notices: Notice[] = [];
  const readable = cut(search, hash, notices);
  const query = new URLSearchParams(readable.search);
  checkVersion(query.get("v"), notices);
  const layer = checkLayer(readGroup(LAYER_FIELDS, base, query, notices), base, notices);
  const params: Params = {
    layer,
    data: readGroup(DATA_FIELDS, DEFAULTS.data, query, notices),
    time: readGroup(TIME_FIELDS, DEFAULTS.time, query, notices),
    view: readGroup(VIEW_FIELDS, DEFAULTS.view, query, notices),
  };
  const { anchor, data } = readFragment(readable.hash);
  return { params, anchor, notices, packed: data };
}

/**
 * The canonical query, "?kernel=5&stride=2": defaults omitted, "" when there is nothing to say.
 * @param time the position now, instead of the one the parameters start from
 */
export function formatQuery(params: Params, time?: TimeAddress): string {
  const timeGroup = time === undefined ? params.time : { ...params.time, time };
  const pairs = [
    ...pairsOf(LAYER_FIELDS, params.layer, DEFAULTS.layer),
    ...pairsOf(DATA_FIELDS, linkable(params.data), DEFAULTS.data),
    ...pairsOf(TIME_FIELDS, timeGroup, DEFAULTS.time),
    ...pairsOf(VIEW_FIELDS, params.view, DEFAULTS.view),
  ];
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

/** A link can not carry a person's own photo: it says nothing about the input then. */
function linkable(data: DataParams): DataParams {
  return data.input === "own" ? { ...data, input: DEFAULTS.data.input } : data;
}

function cut(search: string, hash: string, notices: Notice[]): { search: string; hash: string } {
  const query = search.replace(/^\?/, "");
  const fragment = hash.replace(/^#/, "");
  if (query.length + fragment.length <= MAX_LINK_READ) return { search: query, hash: fragment };
  const limit = grouped(MAX_LINK_READ);
  notices.push({
    path: "link",
    message: `link is longer than ${limit} characters; using what stands whole in the first ${limit}`,
  });
  const read = wholePairs(query, MAX_LINK_READ);
  return { search: read, hash: wholePairs(fragment, MAX_LINK_READ - query.length) };
}

/** Half a value is not a value: what the limit cuts through is left out. */
function wholePairs(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf("&", Math.max(length, 0));
  return text.slice(0, Math.max(end, 0));
}

function checkVersion(version: string | null, notices: Notice[]): void {
  if (version === null || version === String(LINK_VERSION)) return;
  const isNewer = /^\d{1,9}$/.test(version) && Number(version) > LINK_VERSION;
  const rule = isNewer ? `is newer than ${LINK_VERSION}` : `is not ${LINK_VERSION}`;
  notices.push(noticeOf("v", version, rule, `using ${LINK_VERSION}`));
}

export function readGroup<T extends { [K in keyof T]: ParamValue }>(
  fields: Fields<T>,
  defaults: T,
  query: URLSearchParams,
  notices: Notice[],
): T {
  const group: T = { ...defaults };
  let isDefault = true;
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    const raw = query.get(key);
    if (raw === null) continue;
    const parsed = parseField(fields[key], raw);
    if (!parsed.ok) {
      const fallback = `using ${formatValue(defaults[key]) || "none"}`;
      notices.push(noticeOf(key, raw, parsed.rule, fallback));
    } else if (!sameValue(parsed.value, defaults[key])) {
      group[key] = parsed.value;
      isDefault = false;
    }
  }
  return isDefault ? defaults : group;
}

function checkLayer(layer: LayerParams, base: LayerParams, notices: Notice[]): LayerParams {
  const keys = Object.keys(layer) as (keyof LayerParams)[];
  const changed = keys.filter((key) => layer[key] !== base[key]);
  const notice = layerConflict(layer, base, changed, "using");
  if (notice === null) return layer;
  notices.push(notice);
  return base;
}

function pairsOf<T extends { [K in keyof T]: ParamValue }>(
  fields: Fields<T>,
  group: T,
  defaults: T,
): string[] {
  return (Object.keys(fields) as (keyof T & string)[])
    .filter((key) => !sameValue(group[key], defaults[key]))
    .map((key) => `${key}=${formatValue(group[key])}`);
}
