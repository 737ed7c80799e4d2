/** What a link takes along, in words. */
import { DEFAULTS } from "../../../params/index.ts";
import type { ViewParams } from "../../../params/index.ts";
import { geometryOf, momentOf, pinOf, timelineOf } from "../../../store/index.ts";
import type { LabState } from "../../../store/index.ts";
import { addressOf, segmentOf } from "../../../timeline/index.ts";
import { format } from "../../../ui/index.ts";
import { nameOfCell } from "../../inspect/cell-words.ts";
import { SHARE_DIALOG_STRINGS as words } from "../../strings/share-dialog.ts";
import { STRINGS } from "../../strings.ts";

/** "All filters: filter 41, row 3, column 3"; by its number where a step is no place. */
export function momentWords(state: LabState): string {
  const timeline = timelineOf(state);
  const { filter, y } = addressOf(timeline, state.head.step);
  const { id, firstStep, stepCount } = segmentOf(timeline, state.head.step);
  const segment = STRINGS.transport.segments[id];
  if (stepCount === 1) return segment;
  if (filter === undefined && y === undefined) {
    return format(words.step, { segment, step: state.head.step - firstStep + 1, steps: stepCount });
  }
  const place = momentOf(state).separable;
  return format(words.place, {
    segment,
    filter: place.filter + 1,
    row: place.y + 1,
    column: place.x + 1,
  });
}

/** The pinned cell's name, or null. */
export function pinWords(state: LabState): string | null {
  const cell = pinOf(state);
  return cell === null ? null : nameOfCell(geometryOf(state), cell);
}

type Named = keyof typeof words.views;

/** What differs from a view as pages open it: "theme, units"; null when nothing does. */
export function viewWords({ params: { view } }: LabState): string | null {
  const names = (Object.keys(words.views) as Named[]).filter((key) => differs(view, key));
  return names.length === 0 ? null : names.map((key) => words.views[key]).join(", ");
}

function differs(view: ViewParams, key: Named): boolean {
  return String(view[key]) !== String(DEFAULTS.view[key]);
}
