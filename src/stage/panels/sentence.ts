/** A moment in words. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Lanes } from "../../params/index.ts";
import type { Sentence, SentenceKey } from "../../scene/index.ts";
import { format, formatPercent, formatTimes } from "../../ui/index.ts";
import type { Moment } from "../../timeline/index.ts";
import { runningAlone, sentencesAlone } from "../strings/sentences-alone.ts";
import { runningSentences, sentences } from "../strings/sentences.ts";

/** The numbers in channel names: c1023, not c1,023. */
const NAMES = ["channel", "inChannel", "first", "last", "firstInChannel"] as const;

interface Told {
  readonly hasBias: boolean;
  /** Those that are shown: a lane alone says nothing of the other one. */
  readonly lanes: Lanes;
  /** Leaves out the numbers of a step that is over before they are read. */
  readonly flies?: boolean;
}

export type SentenceOf = (geometry: BlockGeometry, moment: Moment, told: Told) => string;
type Describe = (geometry: BlockGeometry, moment: Moment, hasBias: boolean) => Sentence;

/** @param describe what there is to say; fetched as well */
export const sentencesBy =
  (describe: Describe): SentenceOf =>
  (geometry, moment, { hasBias, lanes, flies = false }) => {
    const { key, values } = describe(geometry, moment, hasBias);
    const names = NAMES.map((name) => [name, String(values[name])] as const);
    return format(textOf(key, lanes, flies), {
      ...values,
      ...Object.fromEntries(names),
      ratio: formatPercent(values["ratio"] ?? 0),
      times: formatTimes(values["times"] ?? 0),
    });
  };

function textOf(key: SentenceKey, lanes: Lanes, flies: boolean): string {
  const running = flies ? runningSentences[key] : undefined;
  if (lanes === "both") return running ?? sentences[key];
  const ownRunning = flies ? runningAlone[lanes][key] : undefined;
  return ownRunning ?? sentencesAlone[lanes][key] ?? running ?? sentences[key];
}
