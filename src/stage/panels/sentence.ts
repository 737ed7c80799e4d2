/** A moment in words. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Sentence } from "../../scene/index.ts";
import { format, formatPercent, formatTimes } from "../../ui/index.ts";
import type { Moment } from "../../timeline/index.ts";
import { runningSentences, sentences } from "../strings/sentences.ts";

/** The numbers in channel names: c1023, not c1,023. */
const NAMES = ["channel", "inChannel", "first", "last", "firstInChannel"] as const;

/** @param flies leaves out the numbers of a step that is over before they are read */
export type SentenceOf = (
  geometry: BlockGeometry,
  moment: Moment,
  hasBias: boolean,
  flies?: boolean,
) => string;
type Describe = (geometry: BlockGeometry, moment: Moment, hasBias: boolean) => Sentence;

/** @param describe what there is to say; fetched as well */
export const sentencesBy =
  (describe: Describe): SentenceOf =>
  (geometry, moment, hasBias, flies = false) => {
    const { key, values } = describe(geometry, moment, hasBias);
    const names = NAMES.map((name) => [name, String(values[name])] as const);
    const text = (flies ? runningSentences[key] : undefined) ?? sentences[key];
    return format(text, {
      ...values,
      ...Object.fromEntries(names),
      ratio: formatPercent(values["ratio"] ?? 0),
      times: formatTimes(values["times"] ?? 0),
    });
  };
