/** The sheet of what a lab shows now; needs no page. */
import {
  buildLayout,
  buildScene,
  type Look as CellLook,
  type StageLayout,
} from "../../scene/index.ts";
import { PHOTO_KINDS } from "../../params/index.ts";
import {
  costsOf,
  geometryOf,
  momentOf,
  pinOf,
  runOf,
  timelineOf,
  type LabState,
} from "../../store/index.ts";
import type { Cell, Run } from "../../engine/index.ts";
import { format, type PaletteName } from "../../ui/index.ts";
import { nameOfCell } from "../inspect/cell-words.ts";
import { PICTURE_FILE_STRINGS as strings } from "../strings/export.ts";
import type { SheetWords, Size } from "./block.ts";
import { sceneShapes } from "./marks/index.ts";
import { sheetAround, sheetOfSize, type StagePicture } from "./sheet.ts";
import type { Sheet } from "./shapes.ts";

export interface MomentPicture {
  readonly theme: PaletteName;
  /** What happens, or what a pinned cell meets, in a sentence. */
  readonly description: string;
  readonly link: string | null;
  /** Shows what the pinned cell meets; without it the picture is the moment's own. */
  readonly lookAt?: (cell: Cell) => CellLook;
}

/** Null while there is no run yet. */
export type SheetOf = (state: LabState, picture: MomentPicture) => Sheet | null;

/** As it is laid out on the screen. */
export function sheetOnScreen(layout: StageLayout): SheetOf {
  return (state, picture) => {
    const run = runOf(state);
    if (run === null) return null;
    const look = { theme: picture.theme, isTall: layout.orientation === "tall" };
    return sheetAround(look, wordsOf(state, picture), stageOf(state, run, layout, picture));
  };
}

/** Laid out afresh for a sheet of this size. */
export function sheetInSize(size: Size, focus = 0): SheetOf {
  return (state, picture) => {
    const run = runOf(state);
    if (run === null) return null;
    const { lanes } = state.params.view;
    const photo = isPhoto(state);
    // Sheets of a size of their own are for wide screens and slides.
    const look = { theme: picture.theme, isTall: false };
    return sheetOfSize(look, wordsOf(state, picture), size, (room) => {
      const layout = buildLayout(run.geometry, { ...room, lanes, focus, photo });
      return stageOf(state, run, layout, picture);
    });
  };
}

function stageOf(
  state: LabState,
  run: Run,
  layout: StageLayout,
  { theme, lookAt }: MomentPicture,
): StagePicture {
  const pin = pinOf(state);
  const scene = buildScene(run, timelineOf(state), layout, state.head, {
    // Nothing is caught halfway between two cells.
    travel: false,
    photo: isPhoto(state),
    look: pin !== null && lookAt ? lookAt(pin) : null,
  });
  const { width, height, orientation } = layout;
  return { width, height, shapes: sceneShapes({ theme, isTall: orientation === "tall" }, scene) };
}

const isPhoto = ({ params }: LabState): boolean =>
  PHOTO_KINDS.some((kind) => kind === params.data.input);

function wordsOf(state: LabState, { description, link }: MomentPicture): SheetWords {
  return {
    title: titleOf(state),
    description,
    costs: costsOf(state),
    done: momentOf(state).done,
    link,
  };
}

/** "Depthwise separable convolution, 7×7×3 → 128, filter 41 of 128"; of a pinned cell its name instead of the filter. */
function titleOf(state: LabState): string {
  const g = geometryOf(state);
  const moment = momentOf(state);
  const { lanes } = state.params.view;
  const filters = g.outChannels;
  const lane = lanes === "standard" ? moment.standard : moment.separable;
  const size = `${g.inHeight}×${g.inWidth}×${g.inChannels}`;
  const title = format(strings.title[lanes], { size, filters });
  const pin = pinOf(state);
  if (pin !== null) return format(strings.pinned, { title, cell: nameOfCell(g, pin) });
  const place = format(strings.place[moment.segment], { filter: lane.filter + 1, filters });
  return format(strings.titled, { title, place });
}
