/** A moment in words. */
import type { BlockGeometry } from "../../engine/index.ts";
import { describe } from "../../scene/index.ts";
import { format, formatPercent, formatTimes } from "../../ui/index.ts";
import type { Moment } from "../../timeline/index.ts";
import { STRINGS } from "../strings.ts";

/** The numbers in channel names: c1023, not c1,023. */
const NAMES = ["channel", "inChannel", "first", "last", "firstInChannel"] as const;

export function sentenceOf(geometry: BlockGeometry, moment: Moment, hasBias: boolean): string {
  const { key, values } = describe(geometry, moment, hasBias);
  const names = NAMES.map((name) => [name, String(values[name])] as const);
  return format(STRINGS.sentences[key], {
    ...values,
    ...Object.fromEntries(names),
    ratio: formatPercent(values["ratio"] ?? 0),
    times: formatTimes(values["times"] ?? 0),
  });
}
