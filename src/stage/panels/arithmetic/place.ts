/** Where the value stands, in words: one place, or one for each lane when they differ. */
import type { Run } from "../../../engine/index.ts";
import type { Lanes } from "../../../params/index.ts";
import type { Moment } from "../../../timeline/index.ts";
import { format } from "../../../ui/index.ts";
import { ARITHMETIC_STRINGS as words } from "../../strings/output-value.ts";

export function placeText({ geometry }: Run, moment: Moment, lanes: Lanes): string {
  const { standard } = moment;
  const separable = lanes === "standard" ? standard : moment.separable;
  const isSame =
    lanes !== "both" ||
    (standard.filter === separable.filter &&
      standard.y === separable.y &&
      standard.x === separable.x);
  return format(isSame ? words.place : words.places, {
    row: separable.y + 1,
    column: separable.x + 1,
    map: separable.filter + 1,
    maps: geometry.outChannels,
    standardRow: standard.y + 1,
    standardColumn: standard.x + 1,
    standardMap: standard.filter + 1,
  });
}
