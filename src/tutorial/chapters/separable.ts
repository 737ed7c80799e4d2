/** The two stages one after the other, and what they cost together. */
import { beat, formula, text } from "./blocks.ts";
import { segmentEnd, segmentStart, THE_END, value } from "./positions.ts";
import type { Chapter } from "./types.ts";
import { CHAPTER_WORDS as words } from "./words.ts";

export const SEPARABLE: readonly Chapter[] = [
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
];
