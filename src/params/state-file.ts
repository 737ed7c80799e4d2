/** A lab as a file: everything that a link says, under the link's names, and what no link can carry. */
import { blockGeometry } from "../engine/index.ts";
import type { Photo } from "../engine/index.ts";
import { fromBase64Url, toBase64Url } from "./bytes.ts";
import type { RawValues } from "./change.ts";
import { EDIT_TARGETS, editSize, editValue, NO_EDITS } from "./edits.ts";
import { wholeNumber, type Field } from "./fields.ts";
import { KEY_OF, specOf } from "./layer.ts";
import {
  DEFAULTS,
  LAYER_FIELDS,
  LIMITS,
  OWN_DATA_FIELDS,
  parseField,
  TIME_FIELDS,
  VIEW_FIELDS,
  type Fields,
} from "./schema.ts";
import { grouped, quote } from "./sentence.ts";
import { formatValue, type ParamValue } from "./values.ts";
import type { Edits, EditTarget, LayerParams, Params } from "./types.ts";

const FORMAT = "depthwise-explorer";
const VERSION = 1;
/** Far more than any layer's edited values take. */
export const MAX_STATE_FILE_BYTES = 16_000_000;

/** What a file brings back. */
export interface SavedState {
  readonly params: Params;
  readonly edits: Edits;
  /** The photo of the input "own", and only of that. */
  readonly ownPhoto: Photo | null;
}

/** A rule follows the file's name: "is not a file of this explorer". */
export type ReadState =
  { readonly ok: true; readonly value: SavedState } | { readonly ok: false; readonly rule: string };

const SIDE = wholeNumber({ min: 1, max: LIMITS.height.max });

/** Numbers, words and lists as they are; a place in the timeline as in a link. */
function jsonValue(value: ParamValue): unknown {
  return typeof value === "object" && !Array.isArray(value) ? formatValue(value) : value;
}

/** The whole file; defaults are written, too, so that it means the same in every later version. */
export function formatStateFile({ params, edits, ownPhoto }: SavedState): string {
  const { layer, data, time, view } = params;
  const all = Object.entries({ ...layer, ...data, ...time, ...view });
  const photo = data.input === "own" ? ownPhoto : null;
  const file = {
    format: FORMAT,
    v: VERSION,
    params: Object.fromEntries(all.map(([key, value]) => [key, jsonValue(value)])),
    edits: Object.fromEntries(
      EDIT_TARGETS.flatMap((target) => {
        const values = edits[target];
        return values === undefined ? [] : [[target, Object.fromEntries(values)]];
      }),
    ),
    ...(photo !== null && {
      photo: { height: photo.height, width: photo.width, rgb: toBase64Url(rgbOf(photo)) },
    }),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** All or nothing. Never throws. */
export function parseStateFile(text: string): ReadState {
  try {
    return { ok: true, value: read(text) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, rule: error.message };
    return { ok: false, rule: "is damaged" };
  }
}

/** Its message is the rule. */
class Refusal extends Error {}

function refuse(rule: string): never {
  throw new Refusal(rule);
}

function read(text: string): SavedState {
  const file = parsed(text);
  if (!isRecord(file) || file["format"] !== FORMAT) return refuse("is not a file of this explorer");
  checkVersion(file["v"]);
  const raw = recordIn(file, "params");
  const layer = readGroup(LAYER_FIELDS, DEFAULTS.layer, raw);
  checkLayer(layer);
  const data = readGroup(OWN_DATA_FIELDS, DEFAULTS.data, raw);
  const time = readGroup(TIME_FIELDS, DEFAULTS.time, raw);
  const view = readGroup(VIEW_FIELDS, DEFAULTS.view, raw);
  return {
    params: { layer, data, time, view },
    edits: Object.hasOwn(file, "edits") ? readEdits(recordIn(file, "edits"), layer) : NO_EDITS,
    ownPhoto: data.input === "own" ? readPhoto(file) : null,
  };
}

function isRecord(raw: unknown): raw is RawValues {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

function recordIn(file: RawValues, key: string): RawValues {
  const raw = Object.hasOwn(file, key) ? file[key] : undefined;
  return isRecord(raw) ? raw : refuse(`is damaged: its ${key} are missing`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse("is not a file of this explorer, or it is damaged");
  }
}

function checkVersion(version: unknown): void {
  if (version === VERSION) return;
  const isNewer = typeof version === "number" && version > VERSION;
  if (!isNewer) return refuse("is damaged: it does not say which version it is");
  refuse(
    `was saved by a newer explorer (version ${version} of its files, and ${VERSION} is known)`,
  );
}

/** Unknown names are ignored, as in a link; a bad value is not, because a file is not typed by hand. */
function readGroup<T extends object>(fields: Fields<T>, defaults: T, raw: RawValues): T {
  const group = { ...defaults };
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    if (Object.hasOwn(raw, key)) group[key] = readValue(fields[key], key, raw[key]);
  }
  return group;
}

function readValue<T>(field: Field<T>, key: string, raw: unknown): T {
  const result = parseField(field, raw);
  return result.ok ? result.value : refuse(`is damaged: ${key}=${quote(raw)} ${result.rule}`);
}

function checkLayer(layer: LayerParams): void {
  const result = blockGeometry(specOf(layer));
  const [issue] = result.ok ? [] : result.issues;
  if (issue === undefined) return;
  const key = KEY_OF[issue.path];
  refuse(`is damaged: ${key}=${quote(layer[key])} ${issue.message}`);
}

function readEdits(raw: RawValues, layer: LayerParams): Edits {
  const entries = Object.keys(raw).map((name) => {
    const target = EDIT_TARGETS.find((each) => each === name);
    if (target === undefined) return refuse(`is damaged: it edits ${quote(name)}`);
    return [target, readValues(recordIn(raw, target), target, layer)] as const;
  });
  const filled = entries.filter(([, edited]) => edited.size > 0);
  return filled.length === 0 ? NO_EDITS : Object.fromEntries(filled);
}

function readValues(
  written: RawValues,
  target: EditTarget,
  layer: LayerParams,
): ReadonlyMap<number, number> {
  const size = editSize(layer, target);
  return new Map(
    Object.entries(written).map(([name, raw]) => {
      const index = /^(0|[1-9]\d{0,8})$/.test(name) ? Number(name) : size;
      const value = editValue(raw);
      if (index >= size) {
        refuse(`is damaged: ${target} has ${grouped(size)} values and none at ${quote(name)}`);
      }
      if (value === null) return refuse(`is damaged: ${target} ${name}=${quote(raw)} is no value`);
      return [index, value];
    }),
  );
}

/** The engine takes no notice of a photo's alpha. */
function rgbOf({ rgba }: Photo): Uint8Array {
  return Uint8Array.from(rgba).filter((_, i) => i % 4 < 3);
}

function readPhoto(file: RawValues): Photo {
  if (!Object.hasOwn(file, "photo")) return refuse("is damaged: its photo is missing");
  const { rgb: text, ...sides } = recordIn(file, "photo");
  const height = readValue(SIDE, "height", sides["height"]);
  const width = readValue(SIDE, "width", sides["width"]);
  const rgb = fromBase64Url(typeof text === "string" ? text : "");
  if (rgb.length !== 3 * height * width) return refuse("is damaged: its photo is cut off");
  const rgba = new Uint8Array(4 * height * width).fill(255);
  rgb.forEach((value, i) => (rgba[4 * Math.floor(i / 3) + (i % 3)] = value));
  return { height, width, rgba };
}
