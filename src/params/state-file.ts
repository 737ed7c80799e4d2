/** A lab as a file: everything that a link says, under the link's names, and what no link can carry. */
import * as v from "valibot";
import type { Photo } from "../engine/index.ts";
import { fromBase64Url, toBase64Url } from "./bytes.ts";
import { EDIT_TARGETS, editSize, editValue, NO_EDITS } from "./edits.ts";
import { layerFault } from "./layer.ts";
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

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.height.max));
const isNoList = v.check((raw: unknown) => !Array.isArray(raw));
const values = v.pipe(v.unknown(), isNoList, v.record(v.string(), v.unknown()));
const FILE = v.object({
  params: values,
  edits: v.optional(v.pipe(v.unknown(), isNoList, v.record(v.string(), values)), {}),
  photo: v.optional(v.object({ height: side, width: side, rgb: v.string() })),
});
type StateFile = v.InferOutput<typeof FILE>;

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
    ...(photo !== null && { photo: { ...sizeOf(photo), rgb: toBase64Url(rgbOf(photo)) } }),
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
  const raw = parsed(text);
  const version = v.safeParse(v.object({ format: v.literal(FORMAT), v: v.unknown() }), raw);
  if (!version.success) return refuse("is not a file of this explorer");
  checkVersion(version.output.v);
  const file = v.parse(FILE, raw);
  const layer = readGroup(LAYER_FIELDS, DEFAULTS.layer, file);
  const fault = layerFault(layer);
  if (fault !== null) return refuse(`is damaged: ${fault}`);
  const data = readGroup(OWN_DATA_FIELDS, DEFAULTS.data, file);
  const time = readGroup(TIME_FIELDS, DEFAULTS.time, file);
  const view = readGroup(VIEW_FIELDS, DEFAULTS.view, file);
  return {
    params: { layer, data, time, view },
    edits: readEdits(file, layer),
    ownPhoto: data.input === "own" ? readPhoto(file) : null,
  };
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
function readGroup<T extends object>(fields: Fields<T>, defaults: T, { params }: StateFile): T {
  const group = { ...defaults };
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    if (!Object.hasOwn(params, key)) continue;
    const field = parseField(fields[key], params[key]);
    if (field.ok) group[key] = field.value;
    else refuse(`is damaged: ${key}=${quote(params[key])} ${field.rule}`);
  }
  return group;
}

function readEdits(file: StateFile, layer: LayerParams): Edits {
  const entries = Object.entries(file.edits).map(([name, written]) => {
    const target = EDIT_TARGETS.find((each) => each === name);
    if (target === undefined) return refuse(`is damaged: it edits ${quote(name)}`);
    return [target, readValues(written, target, layer)] as const;
  });
  const filled = entries.filter(([, edited]) => edited.size > 0);
  return filled.length === 0 ? NO_EDITS : Object.fromEntries(filled);
}

function readValues(
  written: Readonly<Record<string, unknown>>,
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

const sizeOf = ({ height, width }: Photo) => ({ height, width });

/** The engine takes no notice of a photo's alpha. */
function rgbOf({ rgba }: Photo): Uint8Array {
  return Uint8Array.from(rgba).filter((_, i) => i % 4 < 3);
}

function readPhoto({ photo }: StateFile): Photo {
  if (photo === undefined) return refuse("is damaged: its photo is missing");
  const rgb = fromBase64Url(photo.rgb);
  const pixels = photo.height * photo.width;
  if (rgb.length !== 3 * pixels) return refuse("is damaged: its photo is cut off");
  const rgba = new Uint8Array(4 * pixels).fill(255);
  rgb.forEach((value, i) => (rgba[4 * Math.floor(i / 3) + (i % 3)] = value));
  return { ...sizeOf({ ...photo, rgba }), rgba };
}
