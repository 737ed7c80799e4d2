/** Anything that may be asked of a lab, sound and unsound: one arbitrary per kind of Command. */
import fc from "fast-check";
import type { CellTensor, Photo } from "../../src/engine/index.ts";
import {
  ALPHAS,
  EDIT_TARGETS,
  INPUT_KINDS,
  KERNEL_KINDS,
  LANES,
  LIMITS,
  PACES,
  PACKAGED_PHOTOS,
  PARTS,
  SPEEDS,
  THEMES,
  UNITS,
  type LayerParams,
} from "../../src/params/index.ts";
import { parseLink } from "../../src/params/packed-link.ts";
import type { Command } from "../../src/store/index.ts";
import { anyAddress } from "../params/arbitraries.ts";

export type Kind = Command["type"];

/** A Command but for its recipe, which only a lab's state can name: the one it has now, or an earlier one. */
export type Ask =
  | Exclude<Command, { readonly recipe: unknown }>
  | { readonly type: "computing"; readonly late: boolean; readonly done: number }
  | { readonly type: "computed"; readonly late: boolean }
  | { readonly type: "computeFailed"; readonly late: boolean; readonly reason: string };

const PHOTOS: readonly [Photo, Photo] = [
  { height: 1, width: 1, rgba: Uint8Array.of(255, 0, 51, 255) },
  { height: 1, width: 2, rgba: Uint8Array.of(0, 102, 0, 255, 9, 9, 9, 255) },
];

/** What no field takes. */
export const JUNK: readonly unknown[] = [null, NaN, -1, 2.5, Infinity, "x", "1;", {}, [9]];

/** Mostly what a slider offers low down, where layers can be; now and then what can not be. */
function fieldOf<T>(sound: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 9, arbitrary: sound },
    { weight: 1, arbitrary: fc.constantFrom(...JUNK) },
  );
}

const small = (key: keyof typeof LIMITS, most: number) =>
  fieldOf(
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: LIMITS[key].min, max: most }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: LIMITS[key].max + 1 }) },
    ),
  );
const layerValues: Record<keyof LayerParams, fc.Arbitrary<unknown>> = {
  height: small("height", 16),
  width: small("width", 16),
  channels: small("channels", 8),
  kernel: small("kernel", 7),
  filters: small("filters", 12),
  stride: small("stride", 4),
  padding: fieldOf(fc.oneof(fc.constantFrom("valid", "same"), fc.nat(4))),
  dilation: small("dilation", 4),
  multiplier: small("multiplier", 4),
  bias: fieldOf(fc.boolean()),
};
/** Some of these fields, at most `most`; fast-check's own record would ask for half of them each time. */
function some(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>, most = 3) {
  const entry = fc
    .constantFrom(...Object.keys(fields))
    .chain((key) => fc.tuple(fc.constant(key), fields[key] ?? fc.constant(null)));
  return fc
    .array(entry, { minLength: 1, maxLength: most })
    .map((entries): Readonly<Record<string, unknown>> => Object.fromEntries(entries));
}
const dragged = fc.constantFrom({}, {}, { gesture: "a" }, { gesture: "b" });

const TENSORS = [
  ...(["input", "depthwise", "alone", "standard", "separable", "standardKernels"] as const),
  ...(["depthwiseKernels", "pointwiseWeights"] as const),
] satisfies CellTensor[];
const index = fc.oneof({ weight: 9, arbitrary: fc.nat(3) }, fc.constantFrom(-1, 0.5, 99, NaN));
const cell = fc.record({
  tensor: fc.constantFrom(...TENSORS),
  at: fc.oneof(fc.tuple(index, index, index), fc.array(index, { maxLength: 4 })),
});
const cellOrNone = fc.option(cell, { freq: 5 });
const viewValues = {
  lanes: fieldOf(fc.constantFrom(...LANES)),
  theme: fieldOf(fc.constantFrom(...THEMES)),
  units: fieldOf(fc.constantFrom(...UNITS)),
  pin: fieldOf(cell.map(({ tensor, at }) => [tensor, ...at].join("."))),
  hide: fieldOf(fc.subarray([...PARTS], { maxLength: 3 })),
  lock: fieldOf(fc.subarray([...PARTS], { maxLength: 3 }).map((words) => words.join())),
  keys: fieldOf(fc.boolean()),
  size: fieldOf(fc.constantFrom("", "640x360", "0x1")),
  alpha: fieldOf(fc.constantFrom(...ALPHAS)),
  quizSeed: small("quizSeed", 9),
};
const LINKS: readonly [string, string][] = [
  ["", ""],
  ["?kernel=9&stride=99", ""],
  ["?height=12&filters=5&time=end", "#two-ways"],
  ["?play=1&loop=1&pin=standard.9.9.9", ""],
  ["?filters=4&time=end&play=1&pin=input.0.1.1", ""],
  ["?input=cat&height=9&width=9&filters=2", ""],
  ["?height=64&width=64&filters=64&bias=1", ""],
  ["?d=nonsense", "#d=%%%"],
];
const photo = fc.constantFrom(...PHOTOS);
const packaged = fc.constantFrom(...PACKAGED_PHOTOS);
const path = fc.constantFrom("kernel", "stride", "link", "edits", "photo", "layer", "pin", "x");
const whole = fc.integer({ min: -200, max: 200 });
const late = fc.nat(4).map((times) => times === 0);

const just = <K extends Kind>(type: K) => fc.constant({ type } as const);

/** One arbitrary per kind; the compiler finds a kind that is missing. */
const asks: { readonly [K in Kind]: fc.Arbitrary<Extract<Ask, { readonly type: K }>> } = {
  setLayer: fc
    .tuple(some(layerValues), dragged)
    .map(([values, gesture]) => ({ type: "setLayer", values, ...gesture })),
  setData: fc
    .tuple(
      some({
        input: fieldOf(fc.constantFrom(...INPUT_KINDS, "own")),
        kernels: fieldOf(fc.constantFrom(...KERNEL_KINDS)),
        seed: small("seed", 9),
      }),
      dragged,
    )
    .map(([values, gesture]) => ({ type: "setData", values, ...gesture })),
  setTime: some({
    speed: fieldOf(fc.constantFrom(...SPEEDS)),
    pace: fieldOf(fc.constantFrom(...PACES)),
    loop: fieldOf(fc.boolean()),
  }).map((values) => ({ type: "setTime", values })),
  setView: some(viewValues).map((values) => ({ type: "setView", values })),
  edit: fc
    .tuple(
      fc.constantFrom(...EDIT_TARGETS),
      fc.oneof({ weight: 6, arbitrary: fc.nat(40) }, fc.constantFrom(-1, 0.5, NaN, 1e9)),
      fc.option(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double()), { freq: 5 }),
      fc.constantFrom({}, { typed: "abc" }),
      dragged,
    )
    .map(([target, at, value, typed, gesture]) => ({
      ...{ type: "edit", target, index: at, value },
      ...typed,
      ...gesture,
    })),
  clearEdits: dragged.map((gesture) => ({ type: "clearEdits", ...gesture })),
  endGesture: just("endGesture"),
  undo: just("undo"),
  redo: just("redo"),
  load: fc
    .tuple(fc.constantFrom(...LINKS), fc.option(photo, { freq: 3 }))
    .map(([[query, hash], own]) => ({
      type: "load",
      link: parseLink(query, hash),
      ...(own !== null && { ownPhoto: own }),
    })),
  play: just("play"),
  pause: just("pause"),
  restart: just("restart"),
  seek: fc
    .oneof(
      anyAddress,
      fc.record({ step: fc.oneof(whole, fc.double()), u: fc.double({ min: -1, max: 2 }) }),
      fc.constant({ segment: "end" as const }),
    )
    .map((to) => ({ type: "seek", to })),
  step: fc.oneof(whole, fc.double()).map((by) => ({ type: "step", by })),
  tick: fc
    .oneof(fc.double({ min: 0, max: 2 }), fc.constantFrom(1e6, -1, NaN, Infinity, 0))
    .map((seconds) => ({ type: "tick", seconds })),
  choosePhoto: fc
    .tuple(fc.oneof(packaged, photo), fc.option(some(layerValues, 2)))
    .map(([chosen, layer]) => ({
      ...{ type: "choosePhoto", photo: chosen },
      ...(layer !== null && { layer }),
    })),
  photoLoaded: fc
    .tuple(packaged, photo)
    .map(([name, loaded]) => ({ type: "photoLoaded", name, photo: loaded })),
  photoFailed: packaged.map((name) => ({ type: "photoFailed", name, reason: "gone" })),
  look: cellOrNone.map((at) => ({ type: "look", cell: at })),
  pin: cellOrNone.map((at) => ({ type: "pin", cell: at })),
  computing: fc
    .tuple(late, fc.nat(1e6))
    .map(([isLate, done]) => ({ type: "computing", late: isLate, done })),
  computed: late.map((isLate) => ({ type: "computed", late: isLate })),
  computeFailed: late.map((isLate) => ({
    ...{ type: "computeFailed", late: isLate, reason: "no memory" },
  })),
  notify: path.map((named) => ({ type: "notify", notice: { path: named, message: "a notice" } })),
  dismiss: path.map((named) => ({ type: "dismiss", path: named })),
};

export const KINDS = Object.keys(asks) as Kind[];

export const anyAsk: fc.Arbitrary<Ask> = fc.oneof(
  ...KINDS.map((kind): fc.Arbitrary<Ask> => asks[kind]),
);
