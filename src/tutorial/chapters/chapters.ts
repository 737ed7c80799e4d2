/** The chapters in reading order. Positions are named by meaning; no chapter knows a second. */
import type { TimeAddress } from "../../timeline/index.ts";
import type { Beat, Block, Chapter, Cue } from "./types.ts";
import { CHAPTER_WORDS as words } from "./words.ts";

/** More taps and filters than any layer has: an address is clamped to the last there is. */
const LAST = 999_999_999;

const segmentStart = (segment: TimeAddress["segment"]): TimeAddress => ({ segment });
/** The rest that ends a segment. */
const segmentEnd = (segment: TimeAddress["segment"]): TimeAddress => ({ segment, tap: LAST });
const THE_END: TimeAddress = { segment: "end" };
/** A position's taps, in the order of the depthwise stage. */
const tap = (number: number): TimeAddress => ({ segment: "position", tap: number });
const value = (filter: number, y: number, x: number): TimeAddress => ({
  ...{ segment: "filters", filter, y, x },
});

const text = (words: string): Block => ({ kind: "text", text: words });
const formula = (name: Extract<Block, { kind: "formula" }>["formula"]): Block => ({
  kind: "formula",
  formula: name,
});
const beat = (id: string, cue: Cue, ...blocks: Block[]): Beat => ({ id, cue, blocks });

export const CHAPTERS: readonly Chapter[] = [
  {
    id: "one-value",
    title: words.oneValue.title,
    beats: [
      beat(
        "one-value-input",
        { set: { lanes: "standard" }, at: segmentEnd("input") },
        text(words.oneValue.input),
      ),
      beat(
        "one-value-filter",
        { set: { lanes: "standard" }, from: segmentStart("position"), at: tap(26) },
        text(words.oneValue.filter),
      ),
      beat(
        "one-value-sum",
        { set: { lanes: "standard" }, at: segmentEnd("position") },
        text(words.oneValue.sum),
        text(words.oneValue.flip),
      ),
    ],
    questions: [{ kind: "value", level: 1, about: "standard" }],
  },
  {
    id: "one-map",
    title: words.oneMap.title,
    beats: [
      beat(
        "one-map-slide",
        { set: { lanes: "standard" }, from: value(1, 0, 0), at: value(1, 4, 4) },
        text(words.oneMap.slide),
        text(words.oneMap.map),
        text(words.oneMap.mixed),
      ),
    ],
    questions: [{ kind: "shape", level: 1, about: "standard" }],
  },
  {
    id: "all-filters",
    title: words.allFilters.title,
    beats: [
      beat(
        "all-filters-many",
        { set: { lanes: "standard" }, from: segmentStart("filters"), at: segmentEnd("filters") },
        text(words.allFilters.many),
        text(words.allFilters.count),
        formula("standard"),
        text(words.allFilters.again),
      ),
    ],
    questions: [{ kind: "count", level: 1, about: "standard" }],
  },
  {
    id: "two-jobs",
    title: words.twoJobs.title,
    beats: [
      beat(
        "two-jobs-order",
        { set: { lanes: "standard" }, at: value(1, 2, 2) },
        text(words.twoJobs.order),
        text(words.twoJobs.jobs),
        { kind: "quote", text: words.twoJobs.quote, source: words.twoJobs.quoteSource },
      ),
    ],
    questions: [],
  },
  {
    id: "depthwise",
    title: words.depthwise.title,
    beats: [
      beat(
        "depthwise-keep",
        {
          set: { lanes: "separable" },
          from: segmentStart("filter"),
          at: { segment: "filter", y: 4, x: 4 },
        },
        text(words.depthwise.keep),
        text(words.depthwise.stay),
        formula("depthwise"),
        text(words.depthwise.count),
      ),
    ],
    questions: [{ kind: "dependence", level: 1, about: "depthwise" }],
  },
  {
    id: "pointwise",
    title: words.pointwise.title,
    beats: [
      beat(
        "pointwise-mix",
        {
          set: { lanes: "separable" },
          from: { segment: "filter", tap: 27 },
          at: { segment: "filter", y: 2, x: 2, tap: 27 },
        },
        text(words.pointwise.mix),
      ),
      beat(
        "pointwise-many",
        { set: { lanes: "separable" }, from: segmentStart("filters"), at: segmentEnd("filters") },
        text(words.pointwise.many),
        formula("pointwise"),
        text(words.pointwise.pair),
      ),
    ],
    questions: [{ kind: "value", level: 1, about: "pointwise" }],
  },
  {
    id: "together",
    title: words.together.title,
    beats: [
      beat(
        "together-total",
        { from: segmentStart("compare"), at: THE_END },
        text(words.together.total),
        formula("separable"),
        text(words.together.ratio),
        formula("ratio"),
      ),
      beat(
        "together-reuse",
        { at: value(40, 2, 2) },
        text(words.together.reuse),
        text(words.together.correction),
      ),
      beat(
        "together-units",
        { at: THE_END },
        text(words.together.units),
        text(words.together.space),
      ),
      beat("together-more", { set: { filters: 1 }, at: THE_END }, text(words.together.more)),
    ],
    questions: [
      { kind: "count", level: 1, about: "separable" },
      { kind: "count", level: 1, about: "cheaper" },
    ],
  },
  {
    id: "variants",
    title: words.variants.title,
    beats: [
      beat(
        "variants-stride",
        { set: { height: 8, width: 8, stride: 2 }, at: value(1, 1, 1) },
        text(words.variants.intro),
        text(words.variants.stride),
      ),
      beat(
        "variants-padding",
        { set: { height: 8, width: 8, padding: "same", stride: 2 }, at: value(1, 3, 3) },
        text(words.variants.padding),
      ),
      beat(
        "variants-dilation",
        { set: { dilation: 2 }, at: value(1, 1, 1) },
        text(words.variants.dilation),
      ),
      beat(
        "variants-multiplier",
        { set: { multiplier: 2 }, at: value(1, 2, 2) },
        text(words.variants.multiplier),
      ),
    ],
    questions: [{ kind: "shape", level: 2 }],
  },
  {
    id: "lost",
    title: words.lost.title,
    beats: [
      beat(
        "lost-kernels",
        { at: value(127, 2, 2) },
        text(words.lost.kernels),
        text(words.lost.twin),
        formula("twin"),
        text(words.lost.reverse),
      ),
      beat(
        "lost-exact",
        { set: { multiplier: 9 }, at: value(40, 2, 2) },
        text(words.lost.exact),
        text(words.lost.trained),
      ),
    ],
    questions: [],
  },
  {
    id: "slower",
    title: words.slower.title,
    beats: [
      beat(
        "slower-bytes",
        {
          set: { height: 14, width: 14, channels: 512, filters: 512, padding: "same" },
          at: THE_END,
        },
        text(words.slower.bytes),
        text(words.slower.example),
        text(words.slower.rule),
      ),
    ],
    questions: [],
  },
  {
    id: "networks",
    title: words.networks.title,
    beats: [
      beat(
        "networks-mobilenet",
        {
          set: {
            height: 14,
            width: 14,
            channels: 512,
            filters: 512,
            padding: "same",
            input: "noise",
            kernels: "random",
          },
          at: THE_END,
        },
        text(words.networks.mobilenet),
        text(words.networks.between),
        text(words.networks.bias),
        text(words.networks.left),
      ),
    ],
    questions: [],
  },
  {
    id: "code",
    title: words.code.title,
    beats: [
      beat("code-groups", { at: THE_END }, text(words.code.groups), text(words.code.others), {
        kind: "code",
      }),
    ],
    questions: [{ kind: "weightShape", level: 2, about: "groups" }],
  },
  {
    id: "your-turn",
    title: words.yourTurn.title,
    beats: [
      beat(
        "your-turn-check",
        { at: THE_END },
        text(words.yourTurn.check),
        text(words.yourTurn.explore),
      ),
    ],
    questions: [
      // Depth multipliers are asked about from level 3 on.
      { kind: "shape", level: 2 },
      { kind: "value", level: 2 },
      { kind: "count", level: 3, about: "separable" },
      { kind: "weightShape", level: 2, about: "groups" },
      { kind: "dependence", level: 2 },
    ],
  },
];
