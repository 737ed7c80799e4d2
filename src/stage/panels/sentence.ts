/** A moment in words. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Sentence } from "../../scene/index.ts";
import { format, formatPercent, formatTimes } from "../../ui/index.ts";
import type { Moment } from "../../timeline/index.ts";
import { sentences } from "../strings/sentences.ts";

/** The numbers in channel names: c1023, not c1,023. */
const NAMES = ["channel", "inChannel", "first", "last", "firstInChannel"] as const;

export type SentenceOf = (geometry: BlockGeometry, moment: Moment, hasBias: boolean) => string;
type Describe = (geometry: BlockGeometry, moment: Moment, hasBias: boolean) => Sentence;

/** @param describe what there is to say; fetched as well */
export const sentencesBy =
  (describe: Describe): SentenceOf =>
  (geometry, moment, hasBias) => {
    const { key, values } = describe(geometry, moment, hasBias);
    const names = NAMES.map((name) => [name, String(values[name])] as const);
    return format(sentences[key], {
      ...values,
      ...Object.fromEntries(names),
      ratio: formatPercent(values["ratio"] ?? 0),
      times: formatTimes(values["times"] ?? 0),
    });
  };
