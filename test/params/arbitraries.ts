/** Random parameters for laws: every layer is possible, every value canonical. */
import fc from "fast-check";
import { blockGeometry } from "../../src/engine/index.ts";
import {
  ALPHAS,
  EDIT_LIMIT,
  EDIT_TARGETS,
  editSize,
  INPUT_KINDS,
  KERNEL_KINDS,
  LANES,
  LIMITS,
  NO_EDITS,
  PACES,
  PARTS,
  RESOLUTIONS,
  SPEEDS,
  specOf,
  THEMES,
  UNITS,
  type DataParams,
  type Edits,
  type EditTarget,
  type LayerParams,
  type Params,
  type TimeParams,
  type ViewParams,
} from "../../src/params/index.ts";
import type { TimeAddress } from "../../src/timeline/index.ts";

const upTo = ({ min, max }: { min: number; max: number }) => fc.integer({ min, max });

const anyLayer: fc.Arbitrary<LayerParams> = fc
  .record({
    height: upTo(LIMITS.height),
    width: upTo(LIMITS.width),
    channels: fc.oneof(fc.integer({ min: 1, max: 8 }), upTo(LIMITS.channels)),
    kernel: upTo(LIMITS.kernel),
    filters: fc.oneof(fc.integer({ min: 1, max: 8 }), upTo(LIMITS.filters)),
    stride: upTo(LIMITS.stride),
    padding: fc.oneof(fc.constantFrom("valid" as const, "same" as const), upTo(LIMITS.padding)),
    dilation: upTo(LIMITS.dilation),
    multiplier: upTo(LIMITS.multiplier),
    bias: fc.boolean(),
  })
  .filter((layer) => blockGeometry(specOf(layer)).ok);

const anyData: fc.Arbitrary<DataParams> = fc.record({
  input: fc.constantFrom(...INPUT_KINDS),
  kernels: fc.constantFrom(...KERNEL_KINDS),
  seed: upTo(LIMITS.seed),
});

const index = fc.nat({ max: 999_999 });
export const anyAddress: fc.Arbitrary<TimeAddress> = fc
  .record({
    segment: fc.constantFrom(
      ...(["input", "position", "filter", "filters", "compare", "end"] as const),
    ),
    filter: fc.option(index, { nil: undefined }),
    place: fc.option(fc.record({ y: index, x: index }), { nil: undefined }),
    tap: fc.option(index, { nil: undefined }),
  })
  .map(({ segment, filter, place, tap }) => ({
    segment,
    ...(filter !== undefined && { filter }),
    ...place,
    ...(tap !== undefined && { tap }),
  }));

const anyTime: fc.Arbitrary<TimeParams> = fc.record({
  time: anyAddress,
  play: fc.boolean(),
  speed: fc.constantFrom(...SPEEDS),
  pace: fc.constantFrom(...PACES),
  loop: fc.boolean(),
});

const anyPin = fc.oneof(
  fc.constant(""),
  fc
    .tuple(
      fc.constantFrom("input", "depthwise", "standard", "separable"),
      fc.nat(1023),
      fc.nat(223),
      fc.nat(223),
    )
    .map((parts) => parts.join(".")),
);
const side = fc.integer({ min: 1, max: 9999 });
const anyView: fc.Arbitrary<ViewParams> = fc.record({
  lanes: fc.constantFrom(...LANES),
  theme: fc.constantFrom(...THEMES),
  units: fc.constantFrom(...UNITS),
  pin: anyPin,
  hide: fc.subarray([...PARTS]),
  lock: fc.subarray([...PARTS]),
  keys: fc.boolean(),
  size: fc.oneof(
    fc.constant(""),
    fc.tuple(side, side).map((sides) => sides.join("x")),
  ),
  alpha: fc.constantFrom(...ALPHAS),
  resolution: fc.constantFrom(...RESOLUTIONS),
  quizSeed: upTo(LIMITS.quizSeed),
});

export const anyParams: fc.Arbitrary<Params> = fc.record({
  layer: anyLayer,
  data: anyData,
  time: anyTime,
  view: anyView,
});

const anyValue = fc
  .oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.float({ min: -EDIT_LIMIT, max: EDIT_LIMIT, noNaN: true }),
  )
  .map((value) => Math.fround(value) + 0);

/** Edits that fit a layer; scattered ones and runs. */
export function anyEdits(layer: LayerParams): fc.Arbitrary<Edits> {
  const targets = EDIT_TARGETS.filter((target) => editSize(layer, target) > 0);
  const one = (target: EditTarget) => {
    const last = editSize(layer, target) - 1;
    const run = fc
      .tuple(fc.nat(last), fc.array(anyValue, { minLength: 1, maxLength: 8 }))
      .map(([first, values]) =>
        values.map((value, i): [number, number] => [Math.min(first + i, last), value]),
      );
    return fc
      .array(run, { minLength: 1, maxLength: 4 })
      .map((runs): [EditTarget, ReadonlyMap<number, number>] => [target, new Map(runs.flat())]);
  };
  return fc
    .subarray(targets)
    .chain((chosen) => fc.tuple(...chosen.map(one)))
    .map((entries) => (entries.length === 0 ? NO_EDITS : Object.fromEntries(entries)));
}
