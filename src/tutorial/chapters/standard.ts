/** The standard convolution, from one value to the two jobs that it does at once. */
import { beat, formula, text } from "./blocks.ts";
import { segmentEnd, segmentStart, tap, value } from "./positions.ts";
import type { Chapter } from "./types.ts";
import { CHAPTER_WORDS as words } from "./words.ts";

export const STANDARD: readonly Chapter[] = [
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
];
