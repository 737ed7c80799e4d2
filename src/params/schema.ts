/** The one schema of a link's version 1: names in canonical order, defaults, limits, choices. */
import * as v from "valibot";
import type { InputKind, KernelKind, PackagedPhoto, PhotoKind } from "../engine/index.ts";
import type { Pace } from "../timeline/index.ts";
import { CELL_GRAMMAR } from "./cells.ts";
import {
  choice,
  flag,
  numberChoice,
  paddingField,
  pattern,
  timeField,
  wholeNumber,
  wordList,
  type Field,
} from "./fields.ts";
import type {
  DataParams,
  Lanes,
  LayerParams,
  Params,
  ThemeName,
  TimeParams,
  Units,
  ViewParams,
} from "./types.ts";

/** What links and hosts may set (min, max), what a slider offers, and the worked example's value. */
export interface Limit {
  readonly min: number;
  readonly max: number;
  readonly sliderMin: number;
  readonly sliderMax: number;
  readonly default: number;
}

function limit(sliderMin: number, sliderMax: number, preset: number, max = sliderMax): Limit {
  return { min: sliderMin, max, sliderMin, sliderMax, default: preset };
}

/** Links and commands go to 224 cells and 1,024 channels or filters; sliders stop earlier. */
export const LIMITS = {
  height: limit(1, 64, 7, 224),
  width: limit(1, 64, 7, 224),
  channels: limit(1, 64, 3, 1024),
  kernel: limit(1, 11, 3),
  filters: limit(1, 512, 128, 1024),
  stride: limit(1, 4, 1),
  /** The number form; "valid" is the default. */
  padding: limit(0, 10, 0),
  dilation: limit(1, 4, 1),
  multiplier: limit(1, 9, 1),
  seed: limit(0, 9999, 1, 2 ** 32 - 1),
  quizSeed: limit(0, 9999, 1, 2 ** 32 - 1),
} as const satisfies Record<string, Limit>;

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;
export const PACKAGED_PHOTOS = ["cat", "coffee", "astronaut"] as const satisfies PackagedPhoto[];
export const PHOTO_KINDS = [...PACKAGED_PHOTOS, "own"] as const satisfies PhotoKind[];
/** What a link may say: never a person's own photo, which it could not carry. */
export const INPUT_KINDS = [
  "integers",
  "gradient",
  "checkerboard",
  "impulse",
  "noise",
  ...PACKAGED_PHOTOS,
] as const satisfies InputKind[];
export const KERNEL_KINDS = [
  "integers",
  "random",
  "identity",
  "edges",
  "blur",
  "sharpen",
] as const satisfies KernelKind[];
export const PACES = ["explain", "race"] as const satisfies Pace[];
export const LANES = ["both", "standard", "separable"] as const satisfies Lanes[];
export const THEMES = ["auto", "light", "dark", "projector"] as const satisfies ThemeName[];
export const UNITS = ["mults", "macs", "flops"] as const satisfies Units[];
/** MobileNetV1's widths and resolutions, as its paper has them. */
export const ALPHAS = [1, 0.75, 0.5, 0.25] as const;
export const RESOLUTIONS = [224, 192, 160, 128] as const;
/** What `hide` and `lock` may name: panels first, then single controls. */
export const PARTS = [
  "header",
  "settings",
  "cost",
  "arithmetic",
  "sentence",
  "transport",
  "timeline",
  "editing",
  "height",
  "width",
  "channels",
  "kernel",
  "filters",
  "stride",
  "padding",
  "dilation",
  "multiplier",
  "bias",
  "input",
  "kernels",
  "seed",
  "speed",
  "pace",
  "lanes",
  "theme",
  "units",
] as const;
export type PartName = (typeof PARTS)[number];

/** "640x360": width and height in CSS pixels. */
const SIZE_GRAMMAR = /^([1-9]\d{0,3}x[1-9]\d{0,3})?$/;

/** One field per key: the shape of a parameter group, in canonical order. */
export type Fields<T> = { readonly [K in keyof T]: Field<T[K]> };

export const LAYER_FIELDS: Fields<LayerParams> = {
  height: wholeNumber(LIMITS.height),
  width: wholeNumber(LIMITS.width),
  channels: wholeNumber(LIMITS.channels),
  kernel: wholeNumber(LIMITS.kernel),
  filters: wholeNumber(LIMITS.filters),
  stride: wholeNumber(LIMITS.stride),
  padding: paddingField(LIMITS.padding),
  dilation: wholeNumber(LIMITS.dilation),
  multiplier: wholeNumber(LIMITS.multiplier),
  bias: flag,
};
export const DATA_FIELDS: Fields<DataParams> = {
  input: choice(INPUT_KINDS),
  kernels: choice(KERNEL_KINDS),
  seed: wholeNumber(LIMITS.seed),
};
/** The same for a lab that has a person's own photo. */
export const OWN_DATA_FIELDS: Fields<DataParams> = {
  ...DATA_FIELDS,
  input: choice([...INPUT_KINDS, "own"]),
};
export const TIME_FIELDS: Fields<TimeParams> = {
  time: timeField,
  play: flag,
  speed: numberChoice(SPEEDS),
  pace: choice(PACES),
  loop: flag,
};
export const VIEW_FIELDS: Fields<ViewParams> = {
  lanes: choice(LANES),
  theme: choice(THEMES),
  units: choice(UNITS),
  pin: pattern(CELL_GRAMMAR, "is not a cell like standard.40.2.2"),
  hide: wordList(PARTS, "a part of the page"),
  lock: wordList(PARTS, "a part of the page"),
  keys: flag,
  size: pattern(SIZE_GRAMMAR, "is not a size like 640x360"),
  alpha: numberChoice(ALPHAS),
  resolution: numberChoice(RESOLUTIONS),
  quizSeed: wholeNumber(LIMITS.quizSeed),
};

/** The worked example: 7×7×3, 3×3 kernels, 128 filters. Absent time: the start. */
export const DEFAULTS: Params = {
  layer: {
    height: LIMITS.height.default,
    width: LIMITS.width.default,
    channels: LIMITS.channels.default,
    kernel: LIMITS.kernel.default,
    filters: LIMITS.filters.default,
    stride: LIMITS.stride.default,
    padding: "valid",
    dilation: LIMITS.dilation.default,
    multiplier: LIMITS.multiplier.default,
    bias: false,
  },
  data: { input: "integers", kernels: "integers", seed: LIMITS.seed.default },
  time: { time: { segment: "input" }, play: false, speed: 1, pace: "explain", loop: false },
  view: {
    lanes: "both",
    theme: "auto",
    units: "mults",
    pin: "",
    hide: [],
    lock: [],
    keys: true,
    size: "",
    alpha: 1,
    resolution: 224,
    quizSeed: LIMITS.quizSeed.default,
  },
};

/** A value, or the rule that it breaks. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly rule: string };

/** Never throws: whatever comes from outside becomes a value or a broken rule. */
export function parseField<T>(field: Field<T>, raw: unknown): Parsed<T> {
  const result = v.safeParse(field, raw, { abortEarly: true });
  return result.success
    ? { ok: true, value: result.output }
    : { ok: false, rule: result.issues[0].message };
}
